using Cers.Kernel;

namespace Cers.Messaging.FourEyes;

/// <summary>Takes back what the caller proposed. Refused to everybody else, and when it was decided or has expired.</summary>
[SignedIn]
public sealed record WithdrawProposal(Guid Proposal) : ICommand<Done>;
