using System.Text;
using Cers.Declarations.Contracts;
using Cers.Declarations.Contracts.BackOffice;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.Files;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Declarations.Tests.UseCases.BackOffice;

public sealed class CheckBulkFileForTests(CersApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_officer_checks_a_caller_s_file_and_the_owner_can_read_that()
    {
        var account = await app.Data.AccountOpenedAsync();
        var officer = await app.Data.ActorAsync("tccu-1");
        var now = app.Clock.GetUtcNow();

        var report = await app.SendAsync(officer, Ask(
            account.BusinessNumber, BulkFileText.Declaration(account, now, "GOOD") + BulkFileText.Declaration(account, now, "BAD", header: h => h["consigneeName"] = "")));

        Assert.Equal((BulkLoadState.Done, 2, 1, 1), (report.Load.State, report.Load.Declarations, report.Load.Accepted, report.Load.Refused));
        Assert.Equal([(BulkResult.Accepted, null), (BulkResult.Refused, null)], report.Results.Select(r => (r.Result, r.ProofOfReport?.Value)));
        Assert.Contains(report.Findings, f => (f.Line, f.Field) == (4, "consigneeName"));
        Assert.Equal(0, await app.Database.ScalarAsync<long>("select count(*) from declarations.bulk_loads where account_id = $1", account.Id.Value));
        Assert.Equal(1, await app.Database.ScalarAsync<long>(
            """
            select count(*) from platform.audit_entries
            where message = 'CheckBulkFileFor' and account_id = $1 and reason = 'Called by the exporter' and outcome = 'viewed' and subject = $2
            """,
            account.Id.Value,
            $"bulk file {report.Load.Sha256}"));
    }

    [Fact]
    public async Task It_is_refused_as_the_load_would_be()
    {
        var account = await app.Data.AccountOpenedAsync();
        var officer = await app.Data.ActorAsync("tccu-1");
        var content = BulkFileText.Of(account, app.Clock.GetUtcNow(), 1);

        Assert.Equal("declarations.bulk_why", await CodeAsync(officer, Ask(account.BusinessNumber, content, "    ")));
        Assert.Equal("declarations.bulk_no_account", await CodeAsync(officer, Ask(await app.Data.RegisteredAsync("No Account Ltd."), content)));
        Assert.Equal("access.not_allowed", await CodeAsync(account.Owner.Actor, Ask(account.BusinessNumber, content)));
        await app.Database.ExecuteAsync("update identity.accounts set state = 'Suspended' where account_id = $1", account.Id.Value);
        Assert.Equal("declarations.bulk_account_suspended", await CodeAsync(officer, Ask(account.BusinessNumber, content)));
    }

    private static CheckBulkFileFor Ask(BusinessNumber number, string content, string reason = "Called by the exporter") =>
        new(number, new PassingFile("caller.txt", new MemoryStream(Encoding.UTF8.GetBytes(content))), reason, false, false);

    private async Task<string> CodeAsync(Actor actor, CheckBulkFileFor message) => (await app.Door.SendAsync(actor, message, Ct)).Errors[0].Code;
}
