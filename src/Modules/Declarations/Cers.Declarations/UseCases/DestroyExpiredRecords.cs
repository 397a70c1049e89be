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
/// all that belongs to them, unless a legal hold keeps them. Number, dates and status remain. Running it twice, late or on two hosts harms nothing.
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
        var destroyed = await db.Database
            .SqlQuery<int>(
                $"""
                with due as (
                    select d.received_on, d.id, d.account_id, d.accepted_at, d.exporter_business_number from declarations.declarations d
                    where d.received_on < {kept} and d.export_at < {before}
                      and not exists (select from declarations.versions v where v.received_on = d.received_on and v.declaration_id = d.id and v.at >= {before})
                      and exists (select from declarations.versions v where v.received_on = d.received_on and v.declaration_id = d.id and v.version = d.version)
                      and not exists (select from declarations.legal_holds h where h.lifted_at is null and h.proof_of_report = d.proof_of_report)
                      and not exists (select from declarations.legal_holds h where h.lifted_at is null and h.exporter_business_number = d.exporter_business_number)
                    order by d.received_on, d.id limit {AtATime} for update of d skip locked),
                contents as (delete from declarations.versions v using due where v.received_on = due.received_on and v.declaration_id = due.id),
                goods as (delete from declarations.lines l using due where l.received_on = due.received_on and l.declaration_id = due.id),
                recognized as (delete from declarations.marks m using due where m.declaration_id = due.id),
                alike as (delete from declarations.possible_duplicates a using due where a.declaration_id = due.id or a.other_id = due.id),
                costs as (delete from declarations.prices p using due where p.declaration_id = due.id),
                events as (delete from declarations.status_history s using due where s.received_on = due.received_on and s.declaration_id = due.id),
                unlisted as (delete from declarations.unpurged u using due where u.account_id = due.account_id and u.declaration_id = due.id),
                online as (
                    delete from declarations.submission_history h using due
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
        if (destroyed[0] == 0)
        {
            // Whatever is left in a month keeps its partition.
            await db.Database.ExecuteSqlAsync($"select declarations.drop_empty_months({kept})", ct);
        }

        return new Batch(destroyed[0], destroyed[0] > 0);
    }
}
