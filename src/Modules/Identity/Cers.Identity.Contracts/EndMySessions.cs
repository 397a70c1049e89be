using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>Ends the caller's own sessions and their access tokens, on every host: all the others, or everywhere.</summary>
/// <param name="AndThis">This one too.</param>
[SignedIn, FreshSignIn]
public sealed record EndMySessions(bool AndThis, string? ClientRequestId) : ICommand<EndedSessions>, IClientRequest;

/// <param name="Count">How many ended.</param>
public sealed record EndedSessions(int Count);
