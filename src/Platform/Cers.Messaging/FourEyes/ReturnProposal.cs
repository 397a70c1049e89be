using Cers.Kernel;

namespace Cers.Messaging.FourEyes;

/// <summary>Returns what somebody else proposed, with a reason. Refused as <see cref="ConfirmProposal"/> is.</summary>
/// <param name="Note">For colleagues, 1 to 500 characters.</param>
[SignedIn]
public sealed record ReturnProposal(Guid Proposal, string Note) : ICommand<Done>;
