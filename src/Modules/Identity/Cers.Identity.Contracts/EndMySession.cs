using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>Ends one of the caller's own sessions and its access tokens, on every host. Somebody else's and an unknown one get the same refusal.</summary>
[SignedIn, FreshSignIn]
public sealed record EndMySession(Guid Session, string? ClientRequestId) : ICommand<Done>, IClientRequest;
