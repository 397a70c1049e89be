using System.Text.Json.Nodes;
using Cers.Declarations.UseCases;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class RemindOfDraftsTests(CersApp app) : IClassFixture<CersApp>
{
    [Fact]
    public async Task Who_saved_a_draft_is_told_once_that_its_last_moment_is_near_and_once_that_it_is_over_on_however_many_hosts()
    {
        await using var beside = await app.BesideAsync<CersApp>();
        using var filing = await Filing.OpenAsync(app);
        var name = $"BOOKING-{Guid.CreateVersion7():N}"[..30];
        await SaveAsync(filing, 5, name);
        await RunAsync(app, beside);
        Assert.Equal(0, await MailsAsync(filing));

        app.Clock.Advance(TimeSpan.FromHours(1.5));
        await RunAsync(app, beside);
        await RunAsync(app, beside);
        var near = await app.Mailbox.WaitForAsync(filing.Account.Owner.Email, m => m.Subject.StartsWith($"Draft {name} (", StringComparison.Ordinal));
        Assert.Contains(") is due at ", near.Subject, StringComparison.Ordinal);
        Assert.Equal(1, await MailsAsync(filing));

        app.Clock.Advance(TimeSpan.FromHours(4));
        await RunAsync(app, beside);
        await RunAsync(app, beside);
        await app.Mailbox.WaitForAsync(filing.Account.Owner.Email, m => m.Subject.Contains(name, StringComparison.Ordinal) && m.Subject.EndsWith("is overdue", StringComparison.Ordinal));
        Assert.Equal(2, await MailsAsync(filing));
    }

    [Fact]
    public async Task Another_last_moment_is_told_anew_and_the_same_one_is_not()
    {
        using var filing = await Filing.OpenAsync(app);
        var saved = await SaveAsync(filing, 2, "FIRST");
        await RunAsync(app);
        Assert.Equal(1, await MailsAsync(filing));

        var due = await app.Database.ScalarAsync<DateTime>("select due_by from declarations.drafts where account_id = $1", filing.Account.Id.Value);
        saved = await filing.SaveAsync(At(filing, due, "SAME"), saved.Text("saveDraft.draft.id"), 1);
        await RunAsync(app);
        Assert.Equal(1, await MailsAsync(filing));

        await filing.SaveAsync(At(filing, due.AddMinutes(30), "ANOTHER"), saved.Text("saveDraft.draft.id"), 2);
        await RunAsync(app);
        Assert.Equal(2, await MailsAsync(filing));
    }

    [Fact]
    public async Task Who_does_not_want_it_who_has_no_access_any_more_and_a_machine_are_not_told()
    {
        using var filing = await Filing.OpenAsync(app);
        var account = filing.Account;
        await app.Database.ExecuteAsync(
            "insert into identity.notification_choices (person_id, kind, wanted, chosen_at) values ($1, 'DeadlineNear', false, now())", account.Owner.Actor.Person!.Value.Value);
        await SaveAsync(filing, 2, "UNWANTED");
        var colleague = await app.Data.ColleagueAsync(account, AccountRole.User);
        using (var theirs = await filing.AsAsync(colleague))
        {
            await SaveAsync(theirs, 2, "REMOVED");
        }

        await app.SendAsync(account.Owner.Actor, new RemoveAccountUser(account.Id, colleague.Urn, TestData.RequestId()));
        await RunAsync(app);

        Assert.Equal(0, await MailsAsync(filing));
        Assert.Equal(2, await app.Database.ScalarAsync<long>("select count(*) from declarations.drafts where account_id = $1 and near_told", account.Id.Value));
    }

    [Fact]
    public async Task A_draft_that_says_too_little_and_an_amendment_have_no_last_moment()
    {
        using var filing = await Filing.OpenAsync(app);
        await filing.SaveAsync([]);
        var (number, _) = await filing.AcceptedAsync();
        await filing.StartAmendmentAsync(number, 1);

        Assert.Equal(2, await app.Database.ScalarAsync<long>("select count(*) from declarations.drafts where account_id = $1 and due_by is null", filing.Account.Id.Value));
    }

    private static Task RunAsync(params CersApp[] hosts) => Task.WhenAll(hosts.Select(h => h.RunJobAsync(nameof(RemindOfDrafts))));

    private static async Task<Cers.Testing.Web.GraphQLAnswer> SaveAsync(Filing filing, double hours, string name) =>
        await filing.SaveAsync(filing.ByRoad(hours).Set("shipment.transportDocumentNumber", name));

    private static JsonObject At(Filing filing, DateTime export, string name) =>
        filing.ByRoad(0).Set("shipment.exportDateTime", export.ToString("o")).Set("shipment.transportDocumentNumber", name);

    private Task<long> MailsAsync(Filing filing) => app.Database.ScalarAsync<long>(
        "select count(*) from platform.outbox o join declarations.drafts d on o.subject = 'draft ' || d.id where o.template = 'declarations.draft_due' and d.account_id = $1",
        filing.Account.Id.Value);
}
