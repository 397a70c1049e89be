using Cers.Kernel;

namespace Cers.Host.SignIn;

/// <summary>Who signed in, as the provider says.</summary>
internal sealed record Credential(
    string Provider, string Issuer, string Subject, string? Name, string? Email, Language? Language, IReadOnlySet<StaffRole> StaffRoles, string? IdToken);

/// <summary>A session that lasts.</summary>
internal sealed record Session(
    Guid Id, PersonId Person, string Provider, string? Name, UserReferenceNumber? Urn, Language? Language, IReadOnlySet<StaffRole> StaffRoles, DateTimeOffset EndsAt);

/// <summary>What the provider needs to end its own session.</summary>
internal sealed record EndedSession(string Provider, string? IdToken);

/// <summary>Where sessions live. The cookie holds the ticket and nothing else.</summary>
internal interface ISessionStore
{
    /// <summary>Starts a session and returns its ticket: random, 256 bits, never stored as it is.</summary>
    Task<string> StartAsync(Credential credential, CancellationToken ct);

    /// <summary>The session of a ticket; null when it never was, idled out, ran its twelve hours or was ended. Puts the idle time-out back.</summary>
    Task<Session?> FindAsync(string ticket, CancellationToken ct);

    Task<EndedSession?> EndAsync(string ticket, CancellationToken ct);
}
