using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Cers.Host.Tests.Survival;

/// <summary>What must be true afterwards, whatever happened in between: asked of the database and of the mail server, not of the hosts.</summary>
internal sealed partial class Books(Installation installation)
{
    private const string Ours = "from declarations.declarations d where d.transport_document_number like 'SURVIVE%'";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly DatabaseServer database = installation.Database;

    /// <summary>One declaration for each request id, with the number that was told, however often it was asked for.</summary>
    public async Task NumbersAreThoseThatWereGivenAsync(IReadOnlyCollection<(string Id, string Number)> answers, CancellationToken ct)
    {
        var kept = await database.RowsAsync($"select d.proof_of_report {Ours} order by 1", ct);

        Assert.Equal(answers.Select(a => a.Number).Order(StringComparer.Ordinal), kept);
        Assert.All(answers.GroupBy(a => a.Id, StringComparer.Ordinal), id => Assert.Single(id));
        Assert.Equal(answers.Count, answers.Select(a => a.Number).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal([$"{answers.Count}"], await database.RowsAsync($"select count(distinct d.transport_document_number) {Ours}", ct));
    }

    public async Task EachDeclarationIsCompleteAsync(CancellationToken ct)
    {
        await database.AnalyzeAsync(ct);
        Assert.Empty(await database.RowsAsync(
            $"""
            with kept as (
                select a.subject, 1 as entries, 0 as history, 0 as versions, 0 as lines
                from platform.audit_entries a where a.message = 'SubmitDeclaration' and a.outcome = 'done'
                union all select 'declaration ' || declaration_id, 0, 1, 0, 0 from declarations.history
                union all select 'declaration ' || declaration_id, 0, 0, 1, 0 from declarations.versions
                union all select 'declaration ' || declaration_id, 0, 0, 0, 1 from declarations.lines),
            counted as (
                select subject, sum(entries) as entries, sum(history) as history, sum(versions) as versions, sum(lines) as lines from kept group by 1),
            ours as (select d.proof_of_report, 'declaration ' || d.id as subject {Ours})
            select ours.proof_of_report, c.entries, c.history, c.versions, c.lines
            from ours left join counted c on c.subject = ours.subject
            where (c.entries, c.history, c.versions, c.lines) is distinct from (1, 1, 1, 2)
            """,
            ct));

        // And no entry tells of a declaration that there is not.
        Assert.Empty(await database.RowsAsync(
            """
            select a.subject from platform.audit_entries a
            where a.message = 'SubmitDeclaration' and a.outcome = 'done'
                and not exists (select from declarations.declarations d where a.subject = 'declaration ' || d.id)
            """,
            ct));
    }

    /// <summary>Nothing was promised about what never was.</summary>
    public async Task EachPromiseIsOfADeclarationAsync(CancellationToken ct) =>
        Assert.Empty(await database.RowsAsync(
            """
            select o.subject, o.state from platform.outbox o
            where o.reaction like '%.TellFilerOfAcceptance' and not exists (select from declarations.declarations d where o.subject = 'declaration ' || d.id)
            """,
            ct));

    /// <summary>Returns when everything promised is delivered; fails with what is given up or still waits.</summary>
    public async Task EverythingIsDeliveredAsync(CancellationToken ct) =>
        Assert.Empty(await UntilNoneAsync("select state, coalesce(template, reaction), attempts, last_error, count(*) from platform.outbox where state <> 'sent' group by 1, 2, 3, 4", ct));

    /// <summary>Each acceptance was promised once and reacted to once, however often it was delivered.</summary>
    public async Task EachReactionHappenedOnceAsync(CancellationToken ct) =>
        Assert.Empty(await database.RowsAsync(
            $"""
            with done as (
                select a.subject, count(*) as times from platform.audit_entries a where a.message = 'MailOutcome' and a.outcome = 'done' group by 1),
            promised as (
                select o.subject, count(*) as times, count(i.notification_id) as noted
                from platform.outbox o left join platform.inbox i on i.reaction = o.reaction and i.notification_id = o.notification_id
                where o.reaction like '%.TellFilerOfAcceptance' group by 1),
            ours as (select d.proof_of_report, 'declaration ' || d.id as subject {Ours})
            select ours.proof_of_report, coalesce(done.times, 0) as reacted, coalesce(promised.times, 0) as promises, coalesce(promised.noted, 0) as notes
            from ours left join done on done.subject = ours.subject left join promised on promised.subject = ours.subject
            where (coalesce(done.times, 0), coalesce(promised.times, 0), coalesce(promised.noted, 0)) <> (1, 1, 1)
            """,
            ct));

    /// <summary>No transaction was left open, and no request id taken without an answer.</summary>
    public async Task NothingIsStuckAsync(CancellationToken ct)
    {
        Assert.Empty(await UntilNoneAsync("select pid, state, query from pg_stat_activity where state like 'idle in transaction%' and state_change < now() - interval '2 seconds'", ct));
        Assert.Empty(await database.RowsAsync("select client_request_id from platform.client_requests where outcome is null or answer is null", ct));
    }

    /// <summary>Every entry is sealed, and the command line finds the chain whole.</summary>
    public async Task TheAuditIsWholeAsync(CancellationToken ct)
    {
        Assert.Empty(await UntilNoneAsync("select id, message from platform.audit_entries where position > (select coalesce(max(to_position), 0) from platform.audit_seals)", ct));
        Assert.Null(await installation.FaultOfAsync("audit", "verify"));
    }

    /// <summary>Each filer is told of each acceptance: at least once, and however often, by one and the same mail.</summary>
    public void EachAcceptanceIsToldByOneMail(IEnumerable<string> numbers)
    {
        var told = installation.Mail.All
            .SelectMany(m => Number().Matches(m.Text).Select(n => (Number: n.Value, m.MessageId)))
            .ToLookup(x => x.Number, x => x.MessageId, StringComparer.Ordinal);

        Assert.All(numbers, number => Assert.Single(told[number].Distinct(StringComparer.Ordinal)));
    }

    /// <summary>Asks until there are no rows; those that there still are when nothing has changed any more. A dead letter is not waited for.</summary>
    private async Task<IReadOnlyList<string>> UntilNoneAsync(string sql, CancellationToken ct)
    {
        var since = Stopwatch.GetTimestamp();
        IReadOnlyList<string> last = [];
        while (true)
        {
            var rows = await database.RowsAsync(sql, ct);
            if (!rows.SequenceEqual(last))
            {
                (last, since) = (rows, Stopwatch.GetTimestamp());
            }

            if (rows.Count == 0 || Stopwatch.GetElapsedTime(since) > Patience || rows.Any(r => r.StartsWith("dead|", StringComparison.Ordinal)))
            {
                return rows;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(250), ct);
        }
    }

    [GeneratedRegex(@"\b[A-Z]{2}[0-9]{4}20[0-9]{6}[1-9][0-9]*\b", RegexOptions.None, 1000)]
    private static partial Regex Number();
}
