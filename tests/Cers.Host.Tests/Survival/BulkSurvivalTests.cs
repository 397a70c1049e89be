using System.Diagnostics;
using System.Globalization;

namespace Cers.Host.Tests.Survival;

/// <summary>
/// Bulk loads on two hosts, one of which is killed while they are under way, and later the other. Every declaration of every file must end in exactly one state. The short
/// form sends 8 files of 60; with build/test --all it is 50 files of 200.
/// </summary>
public sealed class BulkSurvivalTests
{
    private static readonly bool Whole = Environment.GetEnvironmentVariable("CERS_TEST_ALL") == "1";
    private static readonly int Loads = Whole ? 50 : 8;
    private static readonly int Declarations = Whole ? 200 : 60;

    private readonly long since = Stopwatch.GetTimestamp();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_killed_host_s_loads_go_on_elsewhere_and_every_declaration_ends_in_exactly_one_state()
    {
        await using var installation = await Installation.StartAsync(Ct);
        using var senders = new BulkSenders([.. installation.Hosts.Select(h => h.Address)], Loads, Declarations);
        await senders.SignInAsync(Ct);
        Tell("two hosts run");

        using var failure = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        failure.CancelAfter(TimeSpan.FromMinutes(Whole ? 15 : 6));
        var sent = senders.SendAllAsync(failure.Token);
        var killed = KillAsync(installation, senders, failure.Token);
        if (await Task.WhenAny(sent, killed) is { IsCompletedSuccessfully: false })
        {
            await failure.CancelAsync();
        }

        await Task.WhenAll(sent, killed);
        await UntilAsync(installation, "select count(*) from declarations.bulk_loads where finished_at is not null", Loads, failure.Token);
        Tell($"{senders.Sent.Count} files sent, {senders.Repeats} requests again, all ended; loads that were taken over: {await CountAsync(installation, "select count(*) from declarations.bulk_loads where fence > 1", failure.Token)}");
        await BalanceAsync(installation.Database, senders.Sent.Values);
        Tell("every declaration is in exactly one state");
    }

    private async Task KillAsync(Installation installation, BulkSenders senders, CancellationToken ct)
    {
        if (!Whole)
        {
            // Small ones would have ended before a host is killed.
            await installation.Database.SlowCommitsAsync(ct);
        }

        // The second half waits until both hosts run again.
        foreach (var (host, files) in new[] { (1, Loads / 2), (0, Loads) })
        {
            senders.Allow(files);
            await UntilAsync(installation, "select count(*) from declarations.bulk_loads where finished_at is null and lease_until is not null", 2, ct);
            await installation.Hosts[host].KillAsync();
            var at = Stopwatch.GetTimestamp();
            var held = await installation.Database.RowsAsync("select id || ' ' || fence from declarations.bulk_loads where finished_at is null and lease_until is not null", ct);
            Tell($"host {host} killed with kill -9, {held.Count} loads under way");
            await UntilAsync(
                installation,
                $"select count(*) from declarations.bulk_loads where finished_at is not null or id || ' ' || fence <> all (array[{string.Join(", ", held.Select(h => $"'{h}'"))}]::text[])",
                await CountAsync(installation, "select count(*) from declarations.bulk_loads", ct),
                ct);
            Tell(string.Create(CultureInfo.InvariantCulture, $"all of them ended or taken over after {Stopwatch.GetElapsedTime(at).TotalSeconds:F1} s"));
            await installation.Hosts[host].StartAsync(clock: null);
            Tell("it is back");
        }
    }

    /// <summary>What must be true afterwards, asked of the database.</summary>
    private static async Task BalanceAsync(DatabaseServer database, IEnumerable<Guid> sent)
    {
        await database.AnalyzeAsync(Ct);
        Assert.Equal(sent.Select(s => s.ToString()).Order(StringComparer.Ordinal), await database.RowsAsync("select id from declarations.bulk_loads order by id::text collate \"C\"", Ct));
        Assert.Equal(
            [$"Done {Declarations} {Declarations} {Declarations - 1} 1"],
            await database.RowsAsync("select distinct concat_ws(' ', state, declarations, done, accepted, refused) from declarations.bulk_loads", Ct));

        // Each ordinal once, and what it says is there.
        Assert.Equal(
            [$"{Loads} {Loads * Declarations}"],
            await database.RowsAsync("select concat_ws(' ', count(distinct load_id), count(distinct (load_id, ordinal))) from declarations.bulk_results where ordinal between 1 and 1000", Ct));
        var accepted = Loads * (Declarations - 1);
        Assert.Equal(
            [$"{accepted} {accepted} {accepted}"],
            await database.RowsAsync(
                """
                select concat_ws(' ', count(*), count(distinct d.proof_of_report), count(distinct d.transport_document_number)) from declarations.bulk_results r
                join declarations.declarations d on d.received_on = r.received_on and d.id = r.declaration_id
                """,
                Ct));

        // Nothing beside it: no declaration without its result, each whole.
        Assert.Equal([$"{accepted}"], await database.RowsAsync("select count(*) from declarations.declarations where channel = 'Bulk'", Ct));
        Assert.Empty(await database.RowsAsync(
            """
            with kept as (
                select declaration_id, 1 as history, 0 as versions, 0 as lines, 0 as statuses from declarations.history
                union all select declaration_id, 0, 1, 0, 0 from declarations.versions
                union all select declaration_id, 0, 0, 1, 0 from declarations.lines
                union all select declaration_id, 0, 0, 0, 1 from declarations.status_history),
            counted as (
                select declaration_id, sum(history) as history, sum(versions) as versions, sum(lines) as lines, sum(statuses) as statuses from kept group by 1)
            select d.proof_of_report, c.history, c.versions, c.lines, c.statuses
            from declarations.declarations d left join counted c on c.declaration_id = d.id
            where d.channel = 'Bulk' and (c.history, c.versions, c.lines, c.statuses) is distinct from (1, 1, 1, 1)
            """,
            Ct));

        // Numbers in the order of each file.
        Assert.Empty(await database.RowsAsync(
            """
            select load_id from (
                select r.load_id, r.ordinal, substr(d.proof_of_report, 15)::bigint as number,
                    lag(substr(d.proof_of_report, 15)::bigint) over (partition by r.load_id order by r.ordinal) as before
                from declarations.bulk_results r join declarations.declarations d on d.received_on = r.received_on and d.id = r.declaration_id) n
            where number <= before
            """,
            Ct));

        // The sender is told of each load once.
        Assert.Equal([$"{Loads} {Loads}"], await database.RowsAsync(
            "select concat_ws(' ', count(*), count(distinct subject)) from platform.outbox where template = 'declarations.bulk_load_ended'", Ct));
    }

    private static async Task UntilAsync(Installation installation, string sql, int least, CancellationToken ct)
    {
        while (await CountAsync(installation, sql, ct) < least)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), ct);
        }
    }

    private static async Task<int> CountAsync(Installation installation, string sql, CancellationToken ct) =>
        int.Parse((await installation.Database.RowsAsync(sql, ct))[0], CultureInfo.InvariantCulture);

    private void Tell(string what) =>
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(since).TotalSeconds,6:F1} s  {what}"));
}
