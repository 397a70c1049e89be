using Cers.Declarations.Data;
using Cers.Declarations.Domain;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Jobs;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Declarations.UseCases;

/// <summary>
/// Takes reports past the newest 499 of an account out of the online history and notes what its owners are to be told; their legal record stays. It looks at
/// accounts that filed since the last time, some reports at a time, and locks nothing that a submission waits for. Running it twice, late or on two hosts harms nothing.
/// </summary>
[SystemOnly]
internal sealed record PurgeHistory : ICommand<Batch>;

internal sealed class PurgeHistoryHandler(DeclarationsDbContext db, MessageScope scope, DatedSettings settings, TimeProvider clock)
    : IRequestHandler<PurgeHistory, Result<Batch>>
{
    /// <summary>So many reports are looked at, and so many taken out, at a time.</summary>
    public const int AtATime = 500;

    public async Task<Result<Batch>> Handle(PurgeHistory request, CancellationToken ct)
    {
        scope.AcrossAccounts("reports past the newest leave the history");
        var now = clock.GetUtcNow();
        var most = settings.Int("history.maxReports", OttawaTime.Today(clock));

        // Another host's batch tells what is to be told; this one would tell it again.
        if (!(await db.Database.SqlQuery<bool>($"""select pg_try_advisory_xact_lock(hashtextextended('declarations.purge_history', 0)) as "Value" """).ToListAsync(ct))[0])
        {
            return new Batch(0, false);
        }

        var (moreEnded, rows) = (await EndKeepingAsync(now, ct), await UnpurgedAsync(ct));
        var accounts = rows.Select(r => r.AccountId).Distinct().ToArray();
        if (accounts.Length == 0)
        {
            return await TellLeavingAsync(most, now, moreEnded, ct);
        }

        // Only accounts with more than the most are read further than their first keys.
        var held = await db.Database
            .SqlQuery<Held>(
                $"""
                select a as "Account", (select count(*) from (select from declarations.history h where h.account_id = a limit {most + 1}) h)::integer as "Reports"
                from unnest({accounts}) a
                """)
            .ToDictionaryAsync(h => h.Account, h => h.Reports, ct);
        var left = await TakeOutAsync([.. accounts.Where(a => held[a] > most)], most, now, ct);
        await NoteAsync(accounts, held, left, most, ct);

        // While reports may be left over, their accounts are looked at again.
        if (left.Values.Sum() < AtATime)
        {
            var (owners, ids) = (rows.Select(r => r.AccountId).ToArray(), rows.Select(r => r.DeclarationId).ToArray());
            await db.Database.ExecuteSqlAsync(
                $"""
                delete from declarations.unpurged u using unnest({owners}, {ids}) as seen (account_id, declaration_id)
                where u.account_id = seen.account_id and u.declaration_id = seen.declaration_id
                """,
                ct);
        }

        // The look that finds no account tells of what has left.
        return new Batch(rows.Count, true);
    }

    /// <summary>Reports that were kept whatever their age and are no longer: their accounts may have too many now.</summary>
    private async Task<bool> EndKeepingAsync(DateTimeOffset now, CancellationToken ct) =>
        await db.Database.ExecuteSqlAsync(
            $"""
            with ended as (
                select account_id, kept, accepted_at, number_order, declaration_id from declarations.history where kept_until <= {now} limit {AtATime}),
            again as (
                insert into declarations.unpurged (account_id, declaration_id) select account_id, declaration_id from ended on conflict do nothing)
            update declarations.history h set kept_until = null from ended e
            where h.account_id = e.account_id and h.kept = e.kept and h.accepted_at = e.accepted_at and h.number_order = e.number_order
            """,
            ct) == AtATime;

    private async Task<List<Entry>> UnpurgedAsync(CancellationToken ct) =>
        await db.Database
            .SqlQuery<Entry>($"""select account_id as "AccountId", declaration_id as "DeclarationId" from declarations.unpurged order by account_id, declaration_id limit {AtATime}""")
            .ToListAsync(ct);

    /// <summary>How many left, by account. With them they leave the lists of the exporters in whose names they were filed.</summary>
    private async Task<Dictionary<Guid, int>> TakeOutAsync(Guid[] accounts, int most, DateTimeOffset now, CancellationToken ct) =>
        accounts.Length == 0
            ? []
            : await db.Database
                .SqlQuery<Held>(
                    $"""
                    with past as (
                        select p.account_id, p.kept, p.accepted_at, p.number_order
                        from unnest({accounts}) a cross join lateral declarations.past_history(a, {most}) p limit {AtATime}),
                    gone as (
                        delete from declarations.history h using past p
                        where h.account_id = p.account_id and h.kept = p.kept and h.accepted_at = p.accepted_at and h.number_order = p.number_order
                        returning h.account_id, h.accepted_at, h.declaration_id, h.exporter_business_number),
                    listed as (
                        update declarations.filed_for f set left_history_at = {now}
                        from gone g where f.exporter_business_number = g.exporter_business_number and f.accepted_at = g.accepted_at and f.declaration_id = g.declaration_id)
                    select account_id as "Account", count(*)::integer as "Reports" from gone group by account_id
                    """)
                .ToDictionaryAsync(h => h.Account, h => h.Reports, ct);

    private async Task NoteAsync(Guid[] accounts, Dictionary<Guid, int> held, Dictionary<Guid, int> left, int most, CancellationToken ct)
    {
        var ids = accounts.Select(a => new AccountId(a)).ToList();
        var notices = await db.HistoryNotices.Where(n => ids.Contains(n.AccountId)).ToDictionaryAsync(n => n.AccountId, ct);
        foreach (var account in ids)
        {
            var online = Math.Min(held[account.Value], most);
            if (!notices.TryGetValue(account, out var notice))
            {
                if (online < most - HistoryNotice.NearlyFull)
                {
                    continue;
                }

                notice = db.HistoryNotices.Add(new HistoryNotice { AccountId = account }).Entity;
            }

            if (notice.Note(online, left.GetValueOrDefault(account.Value), most) is { } told)
            {
                scope.Publish(told);
            }
        }
    }

    private async Task<Result<Batch>> TellLeavingAsync(int most, DateTimeOffset now, bool moreEnded, CancellationToken ct)
    {
        var before = now - HistoryNotice.Week;
        var due = await db.HistoryNotices
            .Where(n => n.Leaving > 0 && (n.LeavingToldAt == null || n.LeavingToldAt <= before))
            .OrderBy(n => n.LeavingToldAt).ThenBy(n => n.AccountId).Take(AtATime).ToListAsync(ct);
        due.ForEach(notice => scope.Publish(notice.NoteLeaving(most, now)));
        return new Batch(due.Count, moreEnded || due.Count == AtATime);
    }

    private sealed record Entry(Guid AccountId, Guid DeclarationId);

    private sealed record Held(Guid Account, int Reports);
}
