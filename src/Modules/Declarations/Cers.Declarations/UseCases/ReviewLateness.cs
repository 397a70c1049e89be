using Cers.Declarations.Data;
using Cers.Declarations.Domain;
using Cers.Declarations.Domain.Outages;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Jobs;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Declarations.UseCases;

/// <summary>
/// Computes again how late declarations were where the register of outages was changed in the last two days: an outage is entered after it began, ends later, or
/// is corrected. What was being submitted while it changed is reached by a later run.
/// </summary>
[SystemOnly]
internal sealed record ReviewLateness : ICommand<Batch>
{
    /// <summary>So many at a time, so that no lock lasts long.</summary>
    public const int Most = 500;
}

internal sealed class ReviewLatenessHandler(DeclarationsDbContext db, MessageScope scope, DatedSettings settings, TimeProvider clock)
    : IRequestHandler<ReviewLateness, Result<Batch>>
{
    private static readonly TimeSpan Recently = TimeSpan.FromDays(2);

    public async Task<Result<Batch>> Handle(ReviewLateness request, CancellationToken ct)
    {
        scope.AcrossAccounts("The register of outages was changed.");
        var since = clock.GetUtcNow() - Recently;
        var register = await db.Outages.AsNoTracking().ToListAsync(ct);
        var changed = register.Where(o => o.ChangedAt > since).ToList();
        if (changed.Count == 0)
        {
            return new Batch(0, false);
        }

        var periods = new OutagePeriods(register.Where(o => !o.Withdrawn).Select(o => o.Period), settings.Int);
        var wrong = await WrongAsync(changed, periods, ct);
        foreach (var declaration in wrong)
        {
            declaration.Review(periods.Apply(declaration.DueBy!.Value, declaration.ReceivedAt, declaration.ContingencyFiledAt));
        }

        return new Batch(wrong.Count, wrong.Count == ReviewLateness.Most);
    }

    /// <summary>Declarations of which the register says something else now, locked and read again as they are.</summary>
    private async Task<List<Declaration>> WrongAsync(List<Outage> changed, OutagePeriods periods, CancellationToken ct)
    {
        var numbers = changed.Select(o => o.Number).ToList();
        var first = changed.Min(o => o.StartsAt);
        var last = changed.Max(o => o.EndsAt ?? DateTimeOffset.MaxValue.AddDays(-60)) + OutagePeriods.Longest;
        var (days, found) = (new HashSet<DateOnly>(), new List<Guid>());
        var candidates = db.Declarations.AsNoTracking()
            .Where(d => d.LateByMinutes > 0 || d.OutageNumber != null)
            .Where(d => numbers.Contains(d.OutageNumber!) || (d.DueBy <= last && (d.DueBy >= first || d.ExtendedTo >= first)))
            .OrderBy(d => d.DueBy)
            .Select(d => new { d.Id, d.ReceivedOn, d.DueBy, d.ReceivedAt, d.ContingencyFiledAt, d.LateByMinutes, d.OutageNumber, d.ExtendedTo });
        await foreach (var d in candidates.AsAsyncEnumerable().WithCancellation(ct))
        {
            if (periods.Apply(d.DueBy!.Value, d.ReceivedAt, d.ContingencyFiledAt) != new Deadline(d.DueBy, d.LateByMinutes, d.OutageNumber, d.ExtendedTo))
            {
                days.Add(d.ReceivedOn);
                found.Add(d.Id);
                if (found.Count == ReviewLateness.Most)
                {
                    break;
                }
            }
        }

        // The days name the partitions.
        return found.Count == 0
            ? []
            : await db.Declarations.FromSql($"select * from declarations.declarations where received_on = any({days.ToList()}) and id = any({found}) for update").ToListAsync(ct);
    }
}
