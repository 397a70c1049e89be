using Cers.Declarations.Domain;
using Cers.Declarations.UseCases;
using Cers.Messaging;
using Cers.Testing;
using Cers.Testing.Data;
using Npgsql;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class PurgeHistoryTests(CersApp app) : IClassFixture<CersApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(498, 1)]
    [InlineData(499, 1)]
    [InlineData(500, 1)]
    [InlineData(503, 7)]
    [InlineData(1203, 11)]
    public async Task The_newest_499_stay_by_acceptance_and_number_and_every_legal_record(int reports, int perSecond)
    {
        var account = await ManyReports.AccountAsync(app, reports, perSecond);
        var all = await ManyReports.InArchiveAsync(app, account);
        var shown = await ShownAsync(account);

        await ManyReports.PurgeAsync(app);

        Assert.Equal(all.Take(499), await ManyReports.InHistoryAsync(app, account));
        Assert.Equal(all.Take(499), shown);
        Assert.Equal(shown, await ShownAsync(account));
        Assert.Equal(all, await ManyReports.InArchiveAsync(app, account));
        Assert.Equal(0, await app.Database.ScalarAsync<long>("select count(*) from declarations.unpurged"));

        // Hosts of the last release list by this one.
        Assert.Empty(
            await app.Database.RowsAsync(
                """
                select coalesce(h.declaration_id, m.declaration_id)
                from declarations.history h full join declarations.submission_history m using (account_id, accepted_at, declaration_id)
                where account_id = $1 and (h.received_on = m.received_on) is not true
                """,
                account.Id.Value));
    }

    [Fact]
    public async Task Two_hosts_at_once_take_out_what_one_would_and_tell_once()
    {
        var account = await ManyReports.AccountAsync(app, 5000);
        var other = await ManyReports.AccountAsync(app, 30);
        await using var beside = await app.BesideAsync<CersApp>();
        var all = await ManyReports.InArchiveAsync(app, account);

        await Task.WhenAll(app.RunJobAsync(nameof(PurgeHistory)), beside.RunJobAsync(nameof(PurgeHistory)));
        await ManyReports.PurgeAsync(app);

        Assert.Equal(all.Take(499), await ManyReports.InHistoryAsync(app, account));
        Assert.Equal(30, (await ManyReports.InHistoryAsync(app, other)).Count);
        await app.Mailbox.WaitForAsync(account.Owner.Email, m => m.Subject == "4501 reports have left your submission history");
        Assert.Single(await MailsAsync(account));
        Assert.Empty(await MailsAsync(other));
    }

    [Fact]
    public async Task A_report_that_came_back_counts_until_its_time_is_over_and_the_next_oldest_goes()
    {
        var account = await ManyReports.AccountAsync(app, 500);
        var all = await ManyReports.InArchiveAsync(app, account);
        await app.Database.ExecuteAsync(
            "update declarations.history h set kept_until = $2 from declarations.declarations d where d.id = h.declaration_id and d.proof_of_report = $1",
            all[499],
            app.Clock.GetUtcNow().AddDays(30));

        Assert.Equal([.. all.Take(498), all[499]], await ShownAsync(account));
        await ManyReports.PurgeAsync(app);
        Assert.Equal([.. all.Take(498), all[499]], await ManyReports.InHistoryAsync(app, account));

        app.Clock.Advance(TimeSpan.FromDays(31));
        await ManyReports.AddAsync(app, account, 1);
        await ManyReports.PurgeAsync(app);
        Assert.Equal((await ManyReports.InArchiveAsync(app, account)).Take(499), await ManyReports.InHistoryAsync(app, account));
    }

    [Fact]
    public async Task A_report_that_is_being_amended_stays_until_that_ends()
    {
        var account = await ManyReports.AccountAsync(app, 500);
        var all = await ManyReports.InArchiveAsync(app, account);
        await app.Database.ExecuteAsync(
            """
            insert into declarations.drafts (id, account_id, version, content, created_at, changed_at, changed_by, amends, amends_version)
            select gen_random_uuid(), d.account_id, 1, '{}', now(), now(), '-', d.proof_of_report, d.version from declarations.declarations d where d.proof_of_report = $1
            """,
            all[499]);

        Assert.Equal([.. all.Take(498), all[499]], await ShownAsync(account));
        await ManyReports.PurgeAsync(app);
        Assert.Equal([.. all.Take(498), all[499]], await ManyReports.InHistoryAsync(app, account));

        await app.Database.ExecuteAsync("delete from declarations.drafts where amends = $1", all[499]);
        await ManyReports.AddAsync(app, account, 1);
        await ManyReports.PurgeAsync(app);
        Assert.DoesNotContain(all[499], await ManyReports.InHistoryAsync(app, account));
    }

    [Fact]
    public async Task It_is_told_at_450_at_499_and_weekly_while_reports_leave()
    {
        var account = await ManyReports.AccountAsync(app, 449);
        await PurgedAsync();
        await ManyReports.AddAsync(app, account, 1);
        await PurgedAsync("Your submission history holds 450 of 499 reports");
        await ManyReports.AddAsync(app, account, 20);
        await PurgedAsync("Your submission history holds 450 of 499 reports");
        await ManyReports.AddAsync(app, account, 29);
        await PurgedAsync("Your submission history holds 450 of 499 reports", "Your submission history holds 499 of 499 reports");
        await ManyReports.AddAsync(app, account, 3);
        await PurgedAsync("Your submission history holds 450 of 499 reports", "Your submission history holds 499 of 499 reports", "3 reports have left your submission history");
        await ManyReports.AddAsync(app, account, 2);
        await PurgedAsync("Your submission history holds 450 of 499 reports", "Your submission history holds 499 of 499 reports", "3 reports have left your submission history");
        app.Clock.Advance(TimeSpan.FromDays(8));
        await PurgedAsync(
            "Your submission history holds 450 of 499 reports",
            "Your submission history holds 499 of 499 reports",
            "3 reports have left your submission history",
            "2 reports have left your submission history");

        async Task PurgedAsync(params string[] told)
        {
            await ManyReports.PurgeAsync(app);
            await app.WaitForScalarAsync(0L, "select count(*) from platform.outbox where state = 'waiting'");
            foreach (var subject in told)
            {
                await app.Mailbox.WaitForAsync(account.Owner.Email, m => m.Subject == subject);
            }

            Assert.Equal(told.Length, (await MailsAsync(account)).Count);
        }
    }

    [Fact]
    public async Task A_submission_does_not_wait_for_it()
    {
        using var filing = await Filing.OfAsync(app, await ManyReports.AccountAsync(app, 520));
        await using var connection = new NpgsqlConnection(app.Database.Migrator);
        await connection.OpenAsync(Ct);
        await using var transaction = await connection.BeginTransactionAsync(Ct);

        // As far as a purge locks: all that is in the account's history.
        await using var locking = new NpgsqlCommand("delete from declarations.history where account_id = $1", connection, transaction);
        locking.Parameters.Add(new() { Value = filing.Account.Id.Value });
        await locking.ExecuteNonQueryAsync(Ct);

        Assert.Empty((await filing.SubmitAsync(filing.Valid())).ErrorsOf("submitDeclaration"));
        await transaction.RollbackAsync(Ct);
    }

    [Fact]
    public async Task What_left_a_provider_s_history_the_exporter_finds_by_its_number_only_until_the_provider_amends_it()
    {
        var (provider, client) = (await app.Data.ProviderOpenedAsync(), await app.Data.AccountOpenedAsync());
        await app.Data.ClientAddedAsync(provider, client);
        using var filing = await Filing.OfAsync(app, provider);
        var (number, declaration) = await filing.AcceptedAsync(d => d.Set("exporter.businessNumber", client.BusinessNumber.Value));
        await ManyReports.AddAsync(app, provider, 499);
        using var exporter = await Filing.OfAsync(app, client);
        Assert.Contains(number, (await exporter.AskAsync(List)).Body, StringComparison.Ordinal);

        await ManyReports.PurgeAsync(app);

        Assert.DoesNotContain(number, (await exporter.AskAsync(List)).Body, StringComparison.Ordinal);
        Assert.Contains(number, (await exporter.AskAsync($"declarationFiledForMe(proofOfReport: \"{number}\") {{ proofOfReport status }}")).Body, StringComparison.Ordinal);

        Assert.Empty((await filing.AmendAsync(number, 1, declaration.Set("relatedParties", true))).ErrorsOf("amendDeclaration"));
        Assert.Contains(number, (await exporter.AskAsync(List)).Body, StringComparison.Ordinal);
    }

    private const string List = "declarationsFiledForMe(first: 5) { nodes { declaration { proofOfReport } } }";

    private async Task<IReadOnlyList<string>> ShownAsync(TestAccount account)
    {
        var numbers = new List<string>();
        string? after = null;
        do
        {
            var page = (await app.SendAsync(account.Owner.Actor, new GetDeclarations(account.Id, HistoryFilter.None, HistoryOrder.NewestFirst, new PageRequest(100, after), false))).Page;
            numbers.AddRange(page.Items.Select(i => i.Value.ProofOfReport.Value));
            after = page.HasNext ? page.Items[^1].Key : null;
        }
        while (after is not null);

        return numbers;
    }

    private Task<IReadOnlyList<string>> MailsAsync(TestAccount account) => app.Database.RowsAsync(
        "select id::text from platform.outbox where template = 'declarations.history_filled' and recipient = $1", account.Owner.Email);
}
