using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>
/// A sign-in that the host has verified begins a session. The credential is the pair of issuer and subject: at its first sign-in a person
/// is made for it; an e-mail address never links two credentials.
/// </summary>
/// <param name="Issuer">The identity provider's issuer.</param>
/// <param name="Subject">The provider's name for the credential.</param>
/// <param name="Provider">The configured name of the provider, needed for log-out there.</param>
/// <param name="StaffRoles">From the sign-in's claims; they live as long as the session.</param>
/// <param name="DisplayName">Shown to colleagues on staff pages; null for exporters.</param>
/// <param name="Language">The language chosen at sign-in; a user account's own language wins.</param>
/// <param name="IdToken">The id token, kept encrypted as the hint for log-out at the provider.</param>
/// <param name="Address">The caller's network address, kept so that the person can tell sessions apart.</param>
[SystemOnly]
public sealed record StartSession(
    string Issuer,
    string Subject,
    string Provider,
    IReadOnlySet<StaffRole> StaffRoles,
    string? DisplayName,
    Language Language,
    string? IdToken,
    string? Address) : ICommand<StartedSession>
{
    /// <summary>When the person proved to the provider who he or she is (auth_time).</summary>
    public DateTimeOffset? AuthenticatedAt { get; init; }

    /// <summary>The provider showed two factors (acr, amr). Otherwise the session counts for nothing until a second one is shown here.</summary>
    public bool TwoFactors { get; init; }

    /// <summary>The provider's name for its own session (sid).</summary>
    public string? ProviderSession { get; init; }
}

/// <param name="Session">Names the session in audit entries and access tokens.</param>
/// <param name="Ticket">The cookie's content: 256 random bits, URL-safe Base64. Only its hash is stored; it cannot be told again.</param>
/// <param name="Person">Who signed in.</param>
public sealed record StartedSession(Guid Session, string Ticket, PersonId Person);
