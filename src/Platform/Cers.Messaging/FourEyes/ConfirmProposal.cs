using Cers.Kernel;

namespace Cers.Messaging.FourEyes;

/// <summary>
/// Confirms what somebody else proposed: the command runs as the caller's. Refused without the permission to confirm it, to its proposer, when it was
/// decided or has expired, and when what it changes has been changed since.
/// </summary>
[SignedIn, FreshSignIn]
public sealed record ConfirmProposal(Guid Proposal) : ICommand<Done>;
