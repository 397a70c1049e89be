using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Declarations.Tests.Reactions;

public sealed class TellFilerOfAcceptanceTests(CersApp app) : IClassFixture<CersApp>
{
    private const string Told = "select state from platform.outbox where subject = 'declaration ' || $1 and template = 'declarations.accepted'";

    [Fact]
    public async Task Who_files_is_told_the_number_by_mail_once()
    {
        using var filing = await Filing.OpenAsync(app);
        var number = (await filing.SubmitAsync(filing.Valid())).Text("submitDeclaration.declaration.proofOfReport")!;

        var mail = await app.Mailbox.WaitForAsync(filing.Account.Owner.Email, m => m.Subject.Contains(number, StringComparison.Ordinal));
        Assert.Equal($"Export declaration {number} accepted", mail.Subject);
        Assert.Contains(number, mail.Text, StringComparison.Ordinal);

        // Comes again, as after a crash between its command and its mark.
        await app.WaitForScalarAsync(true, "select bool_and(state = 'sent') from platform.outbox where reaction is not null");
        Assert.Equal(1, await app.Database.ExecuteAsync(
            "update platform.outbox set state = 'waiting', next_attempt_at = '2020-01-01' where reaction = 'Declarations.TellFilerOfAcceptance' and subject in (select 'declaration ' || id from declarations.declarations where proof_of_report = $1)",
            number));
        await app.WaitForScalarAsync(true, "select bool_and(state = 'sent') from platform.outbox where reaction is not null");
        Assert.Single(await app.Database.RowsAsync(Told, number));
    }

    [Fact]
    public async Task A_refused_declaration_is_no_news()
    {
        using var filing = await Filing.OpenAsync(app);

        Assert.NotEmpty((await filing.SubmitAsync(filing.Valid().Set("certifier", null))).ErrorsOf("submitDeclaration"));

        Assert.Equal(0L, await app.Database.ScalarAsync<long>(
            "select count(*) from platform.outbox where reaction = 'Declarations.TellFilerOfAcceptance' and model->'account'->>'value' = $1", filing.Account.Id.Value.ToString()));
    }
}
