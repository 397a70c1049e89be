using Cers.Identity.Contracts.BackOffice;
using Cers.Messaging;
using Cers.ModuleKit.FourEyes;
using Cers.ModuleKit.Messages;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.Data;

/// <summary>What waits for a second person about a subject, and what the caller may do about it.</summary>
internal sealed class WaitingChanges(MessageScope scope, IPermissions permissions)
{
    public async Task<WaitingChange?> AboutAsync(IdentityDbContext db, string subject, CancellationToken ct)
    {
        var proposal = await db.Set<Proposal>().AsNoTracking()
            .Where(p => p.Subject == subject && p.State == ProposalState.Waiting)
            .Select(p => new { p.Id, p.ExpiresAt, p.ProposedBy, p.ConfirmPermission })
            .SingleOrDefaultAsync(ct);
        if (proposal is null)
        {
            return null;
        }

        var mine = proposal.ProposedBy == scope.Actor.Person;
        return new WaitingChange(proposal.Id, proposal.ExpiresAt, !mine && permissions.HoldsAsStaff(scope.Actor, proposal.ConfirmPermission), mine);
    }
}
