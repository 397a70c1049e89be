using Cers.Declarations.UseCases;
using Cers.Kernel;
using Cers.Testing;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class EndOldDraftsTests(CersApp app) : IClassFixture<CersApp>
{
    [Fact]
    public async Task A_draft_is_deleted_after_180_days_and_told_of_30_days_before_and_the_account_s_trail_says_so()
    {
        await using var beside = await app.BesideAsync<CersApp>();
        using var filing = await Filing.OpenAsync(app);
        var id = (await filing.SaveAsync(filing.Valid())).Text("saveDraft.draft.id")!;
        await AgeAsync(id, 149.9);
        await RunAsync(app, beside);
        Assert.Equal(0, await MailsAsync(id));

        await AgeAsync(id, 0.2);
        await RunAsync(app, beside);
        await RunAsync(app, beside);
        var mail = await app.Mailbox.WaitForAsync(filing.Account.Owner.Email, m => m.Subject.Contains("will be deleted after", StringComparison.Ordinal));
        Assert.Contains("for 180 more days", mail.Text, StringComparison.Ordinal);
        Assert.Equal(1, await MailsAsync(id));

        await AgeAsync(id, 29.8);
        await RunAsync(app, beside);
        Assert.True(await IsThereAsync(id));

        await AgeAsync(id, 0.3);
        await RunAsync(app, beside);
        Assert.False(await IsThereAsync(id));
        Assert.Equal(1, await app.Database.ScalarAsync<long>(
            "select count(*) from platform.audit_entries where message = 'DeleteOldDraft' and outcome = 'done' and account_id = $1 and subject = 'draft ' || $2", filing.Account.Id.Value, id));
    }

    [Fact]
    public async Task One_that_is_told_of_late_stays_30_days_more_and_one_that_is_saved_again_stays()
    {
        using var filing = await Filing.OpenAsync(app);
        var late = (await filing.SaveAsync(filing.Valid())).Text("saveDraft.draft.id")!;
        var saved = (await filing.SaveAsync(filing.Valid())).Text("saveDraft.draft.id")!;
        await AgeAsync(late, 400);
        await AgeAsync(saved, 400);

        await RunAsync(app);
        await filing.SaveAsync(filing.Valid(), saved, 1);
        await AgeAsync(late, 31);
        await AgeAsync(saved, 31);
        await RunAsync(app);

        Assert.False(await IsThereAsync(late));
        Assert.True(await IsThereAsync(saved));
    }

    [Fact]
    public async Task One_that_was_saved_after_it_was_told_of_is_told_of_again()
    {
        using var filing = await Filing.OpenAsync(app);
        var id = (await filing.SaveAsync(filing.Valid())).Text("saveDraft.draft.id")!;
        await AgeAsync(id, 151);
        await RunAsync(app);
        await filing.SaveAsync(filing.Valid(), id, 1);
        await AgeAsync(id, 185);

        await RunAsync(app);

        Assert.True(await IsThereAsync(id));
        Assert.Equal(2, await MailsAsync(id));
    }

    [Fact]
    public async Task Owners_and_proxies_are_told_of_one_that_a_program_saved_or_that_was_saved_before_persons_were_kept()
    {
        using var filing = await Filing.OpenAsync(app);
        var proxy = await app.Data.ColleagueAsync(filing.Account, AccountRole.ProxyOwner);
        var user = await app.Data.ColleagueAsync(filing.Account, AccountRole.User);
        var id = (await filing.SaveAsync(filing.Valid())).Text("saveDraft.draft.id")!;
        await app.Database.ExecuteAsync("update declarations.drafts set changed_by_person = null where id = $1::uuid", id);
        await AgeAsync(id, 151);

        await RunAsync(app);

        foreach (var (email, told) in new[] { (filing.Account.Owner.Email, 1L), (proxy.Email, 1L), (user.Email, 0L) })
        {
            Assert.Equal(told, await app.Database.ScalarAsync<long>(
                "select count(*) from platform.outbox where template = 'declarations.draft_ends' and subject = 'draft ' || $1 and recipient = $2", id, email));
        }
    }

    private static Task RunAsync(params CersApp[] hosts) => Task.WhenAll(hosts.Select(h => h.RunJobAsync(nameof(EndOldDrafts))));

    /// <summary>As if so many days had gone by for it.</summary>
    private Task AgeAsync(string draft, double days) => app.Database.ExecuteAsync(
        "update declarations.drafts set changed_at = changed_at - $2 * interval '1 day', ending_told_at = ending_told_at - $2 * interval '1 day' where id = $1::uuid", draft, days);

    private Task<long> MailsAsync(string draft) =>
        app.Database.ScalarAsync<long>("select count(*) from platform.outbox where template = 'declarations.draft_ends' and subject = 'draft ' || $1", draft);

    private async Task<bool> IsThereAsync(string draft) => await app.Database.ScalarAsync<long>("select count(*) from declarations.drafts where id = $1::uuid", draft) == 1;
}
