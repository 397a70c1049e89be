using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>Log-out: the session and the access tokens issued in it end at once. Ending an ended session again is no error.</summary>
[SystemOnly]
public sealed record EndSession(Guid Session) : ICommand<EndedSession>;

/// <summary>What log-out at the identity provider needs; both null when the session is unknown.</summary>
public sealed record EndedSession(string? Provider, string? IdToken);
