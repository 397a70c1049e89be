using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.FourEyes;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.FourEyes;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.ModuleKit.UseCases;

internal sealed class ListProposalsHandler(PlatformDbContext db, MessageScope scope, IPermissions permissions, TimeProvider clock)
    : IRequestHandler<ListProposals, Result<Page<ProposalRow>>>
{
    public async Task<Result<Page<ProposalRow>>> Handle(ListProposals request, CancellationToken ct)
    {
        var me = scope.Actor.Person!.Value;
        var now = clock.GetUtcNow();
        var held = permissions.All.Select(g => g.Permission).Where(p => permissions.HoldsAsStaff(scope.Actor, p)).ToList();
        return await db.Set<Proposal>().AsNoTracking()
            .Where(p => p.State == ProposalState.Waiting && p.ExpiresAt > now && held.Contains(p.ConfirmPermission) && p.ProposedBy != me)
            .PageAsync(
                request.Page,
                p => p.ProposedAt,
                p => p.Id,
                p => new ProposalRow(p.Id, p.Message, p.Subject, p.Reason, p.ProposedByName, p.ProposedAt, p.ExpiresAt),
                r => new Keyset(r.ProposedAt, r.Id),
                newestFirst: false,
                ct);
    }
}
