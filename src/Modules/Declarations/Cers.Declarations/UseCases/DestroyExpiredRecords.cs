using Cers.Declarations.Data;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Jobs;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Declarations.UseCases;

/// <summary>
/// Destroys declarations six years after the later of the export and the last version (technical guide, problems: six years following exportation), some at a time, with
/// all that belongs to them, unless a legal hold keeps them or an amendment is in work. Number, dates and status remain. Running it twice, late or on two hosts harms nothing.
/// </summary>
[SystemOnly]
internal sealed record DestroyExpiredRecords : ICommand<Batch>;

internal sealed class DestroyExpiredRecordsHandler(DeclarationsDbContext db, MessageScope scope, DatedSettings settings, TimeProvider clock)
    : IRequestHandler<DestroyExpiredRecords, Result<Batch>>
{
    public const int AtATime = 200;

    public async Task<Result<Batch>> Handle(DestroyExpiredRecords request, CancellationToken ct)
    {
        scope.AcrossAccounts("their retention is over");
        var now = clock.GetUtcNow();
        var today = OttawaTime.DateOf(now);

        // Of the day itself, six years ago, nothing is destroyed before that day is over.
        var kept = today.AddYears(-settings.Int("records.years", today));
        var before = OttawaTime.EndOf(kept.AddDays(-1));
        await db.PassHoldGateAsync(ct);

        // The version of the row and the last of the versions are read together: whoever amends one of these just now keeps it.
        var due = await db.Database
            .SqlQuery<Due>(
                $"""
                select d.received_on as "ReceivedOn", d.id as "Id" from declarations.declarations d
                where d.received_on < {kept} and d.export_at < {before}
                  and not exists (select from declarations.versions v where v.received_on = d.received_on and v.declaration_id = d.id and v.at >= {before})
                  and exists (select from declarations.versions v where v.received_on = d.received_on and v.declaration_id = d.id and v.version = d.version)
                  and not exists (select from declarations.legal_holds h where h.lifted_at is null and h.proof_of_report = d.proof_of_report)
                  and not exists (select from declarations.legal_holds h where h.lifted_at is null and h.exporter_business_number = d.exporter_business_number)
                  and not exists (select from declarations.drafts a where a.amends = d.proof_of_report)
                order by d.received_on, d.id limit {AtATime} for update of d skip locked
                """)
            .ToListAsync(ct);
        if (due.Count == 0)
        {
            // Whatever is left in a month keeps its partition.
            await db.Database.ExecuteSqlAsync($"select declarations.drop_empty_months({kept})", ct);
            return new Batch(0, false);
        }

        return new Batch(await DestroyAsync(due, now, ct), true);
    }

    /// <summary>
    /// How many were destroyed. They are locked, and read anew: a void that ended while they were being locked goes with them, an amendment that was started then keeps them.
    /// </summary>
    private async Task<int> DestroyAsync(List<Due> locked, DateTimeOffset now, CancellationToken ct)
    {
        var (days, ids) = (locked.Select(d => d.ReceivedOn).ToArray(), locked.Select(d => d.Id).ToArray());
        var destroyed = await db.Database
            .SqlQuery<int>(
                $"""
                with due as (
                    select d.received_on, d.id, d.account_id, d.accepted_at, d.exporter_business_number
                    from unnest({days}, {ids}) as locked (received_on, id) join declarations.declarations d on d.received_on = locked.received_on and d.id = locked.id
                    where not exists (select from declarations.drafts a where a.amends = d.proof_of_report)),
                contents as (delete from declarations.versions v using due where v.received_on = due.received_on and v.declaration_id = due.id),
                goods as (delete from declarations.lines l using due where l.received_on = due.received_on and l.declaration_id = due.id),
                recognized as (delete from declarations.marks m using due where m.declaration_id = due.id),
                alike as (delete from declarations.possible_duplicates a using due where a.declaration_id = due.id or a.other_id = due.id),
                costs as (delete from declarations.prices p using due where p.declaration_id = due.id),
                events as (delete from declarations.status_history s using due where s.received_on = due.received_on and s.declaration_id = due.id),
                unlisted as (delete from declarations.unpurged u using due where u.account_id = due.account_id and u.declaration_id = due.id),
                online as (
                    delete from declarations.history h using due
                    where h.account_id = due.account_id and h.accepted_at = due.accepted_at and h.declaration_id = due.id),
                listed as (
                    delete from declarations.filed_for f using due
                    where f.exporter_business_number = due.exporter_business_number and f.accepted_at = due.accepted_at and f.declaration_id = due.id),
                gone as (
                    delete from declarations.declarations d using due where d.received_on = due.received_on and d.id = due.id
                    returning d.proof_of_report, d.received_on, d.status, d.accepted_at, d.export_at),
                stubs as (
                    insert into declarations.declaration_stubs (proof_of_report, received_on, status, accepted_at, export_at, destroyed_at)
                    select proof_of_report, received_on, status, accepted_at, export_at, {now} from gone returning 1)
                select count(*)::integer as "Value" from stubs
                """)
            .ToListAsync(ct);
        return destroyed[0];
    }

    private sealed record Due(DateOnly ReceivedOn, Guid Id);
}
