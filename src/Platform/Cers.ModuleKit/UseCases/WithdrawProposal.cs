using Cers.Kernel;
using Cers.Messaging.FourEyes;
using Cers.ModuleKit.FourEyes;
using MediatR;

namespace Cers.ModuleKit.UseCases;

internal sealed class WithdrawProposalHandler(Proposals proposals) : IRequestHandler<WithdrawProposal, Result<Done>>
{
    public async Task<Result<Done>> Handle(WithdrawProposal request, CancellationToken ct)
    {
        var found = await proposals.LockOwnAsync(request.Proposal, ct);
        return found.IsSuccess ? await proposals.EndAsync(found.Value, ProposalEnd.Withdrawn, null, ct) : found.As<Done>();
    }
}
