using Cers.Kernel;
using Cers.Messaging.FourEyes;
using Cers.ModuleKit.FourEyes;
using Cers.ModuleKit.Messages;
using MediatR;

namespace Cers.ModuleKit.UseCases;

internal sealed class ConfirmProposalHandler(Proposals proposals, MessageScope scope, IMediator mediator, TimeProvider clock)
    : IRequestHandler<ConfirmProposal, Result<Done>>
{
    public async Task<Result<Done>> Handle(ConfirmProposal request, CancellationToken ct)
    {
        var found = await proposals.LockForSecondAsync(request.Proposal, ct);
        if (!found.IsSuccess)
        {
            return found.As<Done>();
        }

        var proposal = found.Value;
        var command = await proposals.CommandOfAsync(proposal, ct);
        if (await proposals.LockSubjectAsync(proposal, command, ct) != proposal.Version)
        {
            return FourEyesErrors.Changed();
        }

        proposal.Confirm(scope.Actor.Person!.Value, clock.GetUtcNow());
        scope.Confirming = (command, Proposals.ReasonOf(proposal));
        return await mediator.Send(command, ct);
    }
}
