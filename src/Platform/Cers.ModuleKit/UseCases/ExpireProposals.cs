using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.FourEyes;
using Cers.ModuleKit.FourEyes;
using MediatR;

namespace Cers.ModuleKit.UseCases;

/// <summary>Ends proposals that nobody decided on in time; what they were to change is free again. A hundred at a time.</summary>
[SystemOnly]
internal sealed record ExpireProposals : ICommand<Done>;

internal sealed class ExpireProposalsHandler(Proposals proposals) : IRequestHandler<ExpireProposals, Result<Done>>
{
    private const int Most = 100;

    public async Task<Result<Done>> Handle(ExpireProposals request, CancellationToken ct)
    {
        foreach (var proposal in await proposals.LockExpiredAsync(Most, ct))
        {
            // A subject that has gone on meanwhile refuses, and has no mark to take away.
            await proposals.EndAsync(proposal, ProposalEnd.Expired, null, ct);
        }

        return default(Done);
    }
}
