using Cers.Declarations.Contracts.BackOffice;
using Cers.Declarations.UseCases;
using Cers.Kernel;
using Cers.Testing;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class DestroyExpiredRecordsTests(CersApp app) : IClassFixture<CersApp>
{
    private const string Reason = "The court asked for it.";

    [Fact]
    public async Task Six_years_after_the_later_of_export_and_last_version_a_stub_is_all_that_remains()
    {
        var account = await ManyReports.AccountAsync(app, 4);
        var (numbers, day) = (await ManyReports.InArchiveAsync(app, account), OttawaTime.Today(app.Clock));

        // Days of the past stand for years of waiting: the application's time is what the clock of a test moves, and sessions would end.
        await SetAsync(numbers[0], exported: Noon(day.AddYears(-6)), accepted: Noon(day.AddYears(-8)), version: Noon(day.AddYears(-8)));
        await SetAsync(numbers[1], exported: Noon(day.AddYears(-6).AddDays(-1)), accepted: Noon(day.AddYears(-8)), version: Noon(day.AddYears(-8)));
        await SetAsync(numbers[2], exported: Noon(day.AddYears(-8)), accepted: Noon(day.AddYears(-8)), version: Noon(day.AddYears(-6)));
        await SetAsync(numbers[3], exported: Noon(day.AddYears(-8)), accepted: Noon(day.AddYears(-8)), version: Noon(day.AddYears(-6).AddDays(-1)));

        await app.RunJobAsync(nameof(DestroyExpiredRecords));

        Assert.Equal([numbers[0], numbers[2]], (await ManyReports.InArchiveAsync(app, account)).OrderByDescending(n => ProofOfReport.Parse(n).Sequence));
        foreach (var table in new[] { "versions", "status_history", "submission_history", "lines" })
        {
            Assert.Equal(0, await app.Database.ScalarAsync<long>($"select count(*) from declarations.{table} t where not exists (select from declarations.declarations d where d.id = t.declaration_id)"));
        }

        Assert.Equal(2, await app.Database.ScalarAsync<long>("select count(*) from declarations.versions where account_id = $1", account.Id.Value));
        Assert.Equal(
            [numbers[1], numbers[3]],
            (await app.Database.RowsAsync("select proof_of_report from declarations.declaration_stubs where status = 'Original' and proof_of_report = any ($1)", (object)numbers.ToArray()))
                .OrderByDescending(n => ProofOfReport.Parse(n).Sequence));

        // Its owner sees it no more; again harms nothing.
        using var filing = await Filing.OfAsync(app, account);
        Assert.Equal(2, (await filing.AskAsync("declarations { nodes { proofOfReport } }"))["viewer.businessAccount.declarations.nodes"].GetArrayLength());
        await app.RunJobAsync(nameof(DestroyExpiredRecords));
        Assert.Equal(2, (await ManyReports.InArchiveAsync(app, account)).Count);
    }

    [Fact]
    public async Task A_legal_hold_keeps_a_declaration_or_all_of_an_exporter_until_it_is_lifted()
    {
        var supervisor = await app.Data.ActorAsync("supervisor-1");
        var (held, one) = (await ManyReports.AccountAsync(app, 3), await ManyReports.AccountAsync(app, 3));
        var numbers = await ManyReports.InArchiveAsync(app, one);
        var longAgo = Noon(OttawaTime.Today(app.Clock).AddYears(-7));
        foreach (var number in numbers.Concat(await ManyReports.InArchiveAsync(app, held)))
        {
            await SetAsync(number, longAgo, longAgo, longAgo);
        }

        var business = await app.SendAsync(supervisor, new PlaceLegalHold(null, held.BusinessNumber.Value, Reason));
        var single = await app.SendAsync(supervisor, new PlaceLegalHold(numbers[1], null, Reason));
        await app.RunJobAsync(nameof(DestroyExpiredRecords));
        Assert.Equal(3, (await ManyReports.InArchiveAsync(app, held)).Count);
        Assert.Equal([numbers[1]], await ManyReports.InArchiveAsync(app, one));

        await app.SendAsync(supervisor, new LiftLegalHold(business.Id, Reason));
        await app.SendAsync(supervisor, new LiftLegalHold(single.Id, Reason));
        await app.RunJobAsync(nameof(DestroyExpiredRecords));
        Assert.Empty(await ManyReports.InArchiveAsync(app, held));
        Assert.Empty(await ManyReports.InArchiveAsync(app, one));
    }

    [Fact]
    public async Task Two_hosts_destroy_each_once_and_a_month_goes_when_nothing_is_left_in_it()
    {
        var account = await ManyReports.AccountAsync(app, 450);
        await using var beside = await app.BesideAsync<CersApp>();
        foreach (var table in new[] { "declarations", "versions", "lines", "status_history" })
        {
            await app.Database.ExecuteAsync($"create table declarations.{table}_2019_03 partition of declarations.{table} for values from ('2019-03-01') to ('2019-04-01')");
            await app.Database.ExecuteAsync($"create table declarations.{table}_2019_04 partition of declarations.{table} for values from ('2019-04-01') to ('2019-05-01')");
        }

        foreach (var (table, id) in new[] { ("declarations", "id"), ("versions", "declaration_id"), ("lines", "declaration_id"), ("status_history", "declaration_id"), ("submission_history", "declaration_id") })
        {
            Assert.NotEqual(0, await app.Database.ExecuteAsync($"update declarations.{table} set received_on = '2019-03-15' where account_id = $1 and {id} is not null", account.Id.Value));
        }

        await app.Database.ExecuteAsync("update declarations.declarations set export_at = '2019-03-16' where account_id = $1", account.Id.Value);
        await app.Database.ExecuteAsync("update declarations.versions set at = '2019-03-16' where account_id = $1", account.Id.Value);

        // One is left: its month stays.
        var kept = (await ManyReports.InArchiveAsync(app, account))[7];
        var hold = await app.SendAsync(await app.Data.ActorAsync("supervisor-1"), new PlaceLegalHold(kept, null, Reason));
        await Task.WhenAll(app.RunJobAsync(nameof(DestroyExpiredRecords)), beside.RunJobAsync(nameof(DestroyExpiredRecords)));
        await app.RunJobAsync(nameof(DestroyExpiredRecords));
        Assert.Equal([kept], await ManyReports.InArchiveAsync(app, account));
        Assert.Equal(449, await app.Database.ScalarAsync<long>("select count(*) from declarations.declaration_stubs where received_on = '2019-03-15'"));
        Assert.Equal(["declarations_2019_03", "versions_2019_03"], await MonthsAsync());

        await app.SendAsync(await app.Data.ActorAsync("supervisor-1"), new LiftLegalHold(hold.Id, Reason));
        await app.RunJobAsync(nameof(DestroyExpiredRecords));
        Assert.Empty(await ManyReports.InArchiveAsync(app, account));
        Assert.Empty(await MonthsAsync());
        Assert.NotNull(await app.Database.ScalarAsync<string>("select to_regclass('declarations.declarations_' || to_char(now(), 'YYYY_MM'))::text"));
    }

    private static DateTimeOffset Noon(DateOnly day) => new(day, new TimeOnly(17, 0), TimeSpan.Zero);

    private async Task SetAsync(string number, DateTimeOffset exported, DateTimeOffset accepted, DateTimeOffset version)
    {
        var id = await app.Database.ScalarAsync<Guid>("select id from declarations.declarations where proof_of_report = $1", number);
        var day = OttawaTime.DateOf(accepted);
        await app.Database.ExecuteAsync("update declarations.submission_history set received_on = $2, accepted_at = $3 where declaration_id = $1", id, day, accepted);
        await app.Database.ExecuteAsync("update declarations.versions set received_on = $2, at = $3 where declaration_id = $1", id, day, version);
        await app.Database.ExecuteAsync("update declarations.lines set received_on = $2 where declaration_id = $1", id, day);
        await app.Database.ExecuteAsync("update declarations.status_history set received_on = $2 where declaration_id = $1", id, day);
        await app.Database.ExecuteAsync("update declarations.declarations set received_on = $2, export_at = $3, accepted_at = $4 where id = $1", id, day, exported, accepted);
    }

    private Task<IReadOnlyList<string>> MonthsAsync() => app.Database.RowsAsync(
        "select relname from pg_class where relkind = 'r' and relnamespace = 'declarations'::regnamespace and relname like '%\\_2019\\_%' order by relname");
}
