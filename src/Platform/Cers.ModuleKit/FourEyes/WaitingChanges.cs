using Cers.Messaging;
using Cers.Messaging.FourEyes;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Messages;
using Microsoft.EntityFrameworkCore;

namespace Cers.ModuleKit.FourEyes;

/// <summary>What waits for a second person about a subject, and what the caller may do about it.</summary>
public sealed class WaitingChanges(MessageScope scope, IPermissions permissions)
{
    public async Task<WaitingChange?> AboutAsync(ModuleDbContext db, string subject, CancellationToken ct) =>
        (await AboutAsync(db, [subject], ct)).GetValueOrDefault(subject);

    /// <summary>The same of several subjects, by subject.</summary>
    public async Task<IReadOnlyDictionary<string, WaitingChange>> AboutAsync(ModuleDbContext db, IReadOnlyList<string> subjects, CancellationToken ct)
    {
        if (subjects.Count == 0)
        {
            return new Dictionary<string, WaitingChange>();
        }

        var proposals = await db.Set<Proposal>().AsNoTracking()
            .Where(p => subjects.Contains(p.Subject) && p.State == ProposalState.Waiting)
            .Select(p => new { p.Id, p.Subject, p.ExpiresAt, p.ProposedBy, p.ConfirmPermission })
            .ToListAsync(ct);
        return proposals.ToDictionary(
            p => p.Subject,
            p =>
            {
                var mine = p.ProposedBy == scope.Actor.Person;
                return new WaitingChange(p.Id, p.ExpiresAt, !mine && permissions.HoldsAsStaff(scope.Actor, p.ConfirmPermission), mine);
            },
            StringComparer.Ordinal);
    }
}
