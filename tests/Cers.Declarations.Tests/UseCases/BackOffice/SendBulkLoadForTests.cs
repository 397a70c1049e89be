using Cers.Declarations.Contracts.BackOffice;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Declarations.Tests.UseCases.BackOffice;

public sealed class SendBulkLoadForTests(CersApp app)
{
    [Fact]
    public async Task An_officer_sends_a_caller_s_file_and_the_owner_can_read_that()
    {
        var account = await app.Data.AccountOpenedAsync();
        var officer = await app.Data.ActorAsync("tccu-1");
        var file = await UploadAsync(officer, BulkFileText.Of(account, app.Clock.GetUtcNow(), 2));

        var sent = await app.SendAsync(officer, new SendBulkLoadFor(account.BusinessNumber, file, "Called by the exporter", false, false));

        await app.WaitForScalarAsync("Done", "select state from declarations.bulk_loads where id = $1", sent.Id);
        var view = await app.SendAsync(officer, new ViewBulkLoad(new WhyLooked(LookPurpose.ClientRequest, null), sent.Id));
        Assert.Equal((account.Id, true, "Called by the exporter", 2), (view.Account, view.ByStaff, view.SentBecause, view.Report.Load.Accepted));
        Assert.Equal(1, await app.Database.ScalarAsync<long>(
            "select count(*) from platform.audit_entries where message = 'SendBulkLoadFor' and account_id = $1 and reason = 'Called by the exporter' and outcome = 'done'", account.Id.Value));
        Assert.Equal(1, await app.Database.ScalarAsync<long>(
            "select count(*) from platform.audit_entries where message = 'ViewBulkLoad' and account_id = $1 and outcome = 'viewed'", account.Id.Value));
    }

    [Fact]
    public async Task A_business_without_an_account_a_suspended_one_and_a_missing_reason_are_refused()
    {
        var account = await app.Data.AccountOpenedAsync();
        var officer = await app.Data.ActorAsync("tccu-1");
        var file = await UploadAsync(officer, BulkFileText.Of(account, app.Clock.GetUtcNow(), 1));
        async Task<string> CodeAsync(BusinessNumber number, string reason) =>
            (await app.Door.SendAsync(officer, new SendBulkLoadFor(number, file, reason, false, false), TestContext.Current.CancellationToken)).Errors[0].Code;

        Assert.Equal("declarations.bulk_why", await CodeAsync(account.BusinessNumber, "    "));
        Assert.Equal("declarations.bulk_no_account", await CodeAsync(await app.Data.RegisteredAsync("No Account Ltd."), "Called by the exporter"));
        await app.Database.ExecuteAsync("update identity.accounts set state = 'Suspended' where account_id = $1", account.Id.Value);
        Assert.Equal("declarations.bulk_account_suspended", await CodeAsync(account.BusinessNumber, "Called by the exporter"));
    }

    private async Task<Guid> UploadAsync(Actor officer, string content) =>
        await app.Data.UploadedAsync(officer, await app.SendAsync(officer, new RequestBulkUploadFor()), content, "caller.txt");
}
