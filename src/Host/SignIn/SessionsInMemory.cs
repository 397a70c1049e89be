using System.Collections.Concurrent;
using System.Security.Cryptography;
using Cers.Kernel;
using Microsoft.AspNetCore.WebUtilities;

namespace Cers.Host.SignIn;

/// <summary>Until module Identity keeps sessions.</summary>
internal sealed class SessionsInMemory(TimeProvider clock) : ISessionStore
{
    private readonly ConcurrentDictionary<string, (Session Session, string? IdToken)> sessions = new(StringComparer.Ordinal);

    public Task<string> StartAsync(Credential credential, CancellationToken ct)
    {
        var ticket = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        var session = new Session(
            Guid.CreateVersion7(), new PersonId(Guid.CreateVersion7()), credential.Provider, credential.Name, null, credential.Language, credential.StaffRoles,
            clock.GetUtcNow() + TimeSpan.FromHours(12));
        sessions[ticket] = (session, credential.IdToken);
        return Task.FromResult(ticket);
    }

    public Task<Session?> FindAsync(string ticket, CancellationToken ct) =>
        Task.FromResult(sessions.TryGetValue(ticket, out var found) && found.Session.EndsAt > clock.GetUtcNow() ? found.Session : null);

    public Task<EndedSession?> EndAsync(string ticket, CancellationToken ct) =>
        Task.FromResult(sessions.TryRemove(ticket, out var found) ? new EndedSession(found.Session.Provider, found.IdToken) : null);
}

/// <summary>Until module Identity issues tokens.</summary>
internal sealed class NoAccessTokenKeys : IAccessTokenKeys
{
    public ValueTask<IReadOnlyList<Microsoft.IdentityModel.Tokens.SecurityKey>> KeysAsync(CancellationToken ct) => new([]);
}
