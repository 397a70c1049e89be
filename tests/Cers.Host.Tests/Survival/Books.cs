using System.Diagnostics;
using System.Text.RegularExpressions;
using Cers.Testing.Mail;

namespace Cers.Host.Tests.Survival;

/// <summary>What must be true afterwards, whatever happened in between: asked of the database and of the mail server, not of the hosts.</summary>
internal sealed partial class Books(DatabaseServer database, Mailbox mail)
{
    private const string Ours = "from declarations.declarations d where d.transport_document_number like 'SURVIVE%'";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Returns when nothing waits any more; fails with what still does.</summary>
    public async Task SettleAsync(CancellationToken ct)
    {
        var since = Stopwatch.GetTimestamp();
        IReadOnlyList<string> waiting;
        do
        {
            waiting = await database.RowsAsync("select state, template, attempts, last_error, count(*) from platform.outbox where state <> 'sent' group by 1, 2, 3, 4", ct);
            if (waiting.Count == 0)
            {
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(250), ct);
        }
        while (Stopwatch.GetElapsedTime(since) < Patience);

        Assert.Fail($"Still in the outbox:\n{string.Join('\n', waiting)}");
    }

    public async Task NumbersAreThoseThatWereGivenAsync(IReadOnlyDictionary<string, string> given, CancellationToken ct)
    {
        var kept = await database.RowsAsync($"select d.proof_of_report {Ours} order by 1", ct);

        Assert.Equal(given.Values.Order(StringComparer.Ordinal), kept);
        Assert.Equal(given.Count, given.Values.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal([$"{given.Count}"], await database.RowsAsync($"select count(distinct d.transport_document_number) {Ours}", ct));
    }

    public async Task EachDeclarationIsCompleteAsync(CancellationToken ct)
    {
        Assert.Empty(await database.RowsAsync(
            $"""
            select d.proof_of_report,
                (select count(*) from platform.audit_entries a where a.subject = 'declaration ' || d.id and a.message = 'SubmitDeclaration' and a.outcome = 'done') as entries,
                (select count(*) from declarations.submission_history h where h.declaration_id = d.id) as history,
                (select count(*) from declarations.versions v where v.declaration_id = d.id) as versions,
                (select count(*) from declarations.lines l where l.declaration_id = d.id) as lines
            {Ours} and (
                (select count(*) from platform.audit_entries a where a.subject = 'declaration ' || d.id and a.message = 'SubmitDeclaration' and a.outcome = 'done') <> 1
                or (select count(*) from declarations.submission_history h where h.declaration_id = d.id) <> 1
                or (select count(*) from declarations.versions v where v.declaration_id = d.id) <> 1
                or (select count(*) from declarations.lines l where l.declaration_id = d.id) <> 2)
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

    /// <summary>Each filer is told of each acceptance: at least once, and however often, by one and the same mail.</summary>
    public void EachAcceptanceIsToldByOneMail(IEnumerable<string> numbers)
    {
        var told = mail.All
            .SelectMany(m => Number().Matches(m.Text).Select(n => (Number: n.Value, m.MessageId)))
            .ToLookup(x => x.Number, x => x.MessageId, StringComparer.Ordinal);

        Assert.All(numbers, number => Assert.Single(told[number].Distinct(StringComparer.Ordinal)));
    }

    [GeneratedRegex(@"\b[A-Z]{2}[0-9]{4}20[0-9]{6}[1-9][0-9]*\b", RegexOptions.None, 1000)]
    private static partial Regex Number();
}
