using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>Does not show a portal message to the caller again. Refused when no message of that id is in effect; a second time is no error.</summary>
[SignedIn]
public sealed record DismissPortalMessage(Guid Message, string? ClientRequestId) : ICommand<Done>, IClientRequest;
