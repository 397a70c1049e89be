using Cers.Declarations.Contracts;
using Cers.Declarations.UseCases;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class MailOutcomeTests(CersApp app) : IClassFixture<CersApp>
{
    private static readonly Actor System = Actor.System("test");

    [Fact]
    public async Task It_is_written_in_the_language_of_the_filer()
    {
        var (account, message, number) = await AcceptedAsync();
        await app.Database.ExecuteAsync("update identity.people set language = 'Fr' where email = $1", account.Owner.Email);

        await app.SendAsync(System, message);

        var mail = await app.Mailbox.WaitForAsync(account.Owner.Email, m => m.Subject == $"Déclaration d'exportation {number} acceptée");
        Assert.Contains(number, mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_machine_gets_no_mail()
    {
        var (_, message, number) = await AcceptedAsync();
        var before = await MailsAsync(number);

        await app.SendAsync(System, message with { Filer = null });

        Assert.Equal(before, await MailsAsync(number));
    }

    [Fact]
    public async Task A_filer_without_user_account_cannot_be_told()
    {
        var (_, message, _) = await AcceptedAsync();

        var refused = await app.Door.SendAsync(System, message with { Filer = PersonId.New() }, CancellationToken.None);

        Assert.Equal("identity.user_account_missing", Assert.Single(refused.Errors).Code);
    }

    [Fact]
    public async Task Nobody_but_the_system_sends_it()
    {
        var (account, message, _) = await AcceptedAsync();

        var refused = await app.Door.SendAsync(account.Owner.Actor, message, CancellationToken.None);

        Assert.IsType<NotAllowed>(Assert.Single(refused.Errors));
    }

    private async Task<(TestAccount Account, MailOutcome Message, string Number)> AcceptedAsync()
    {
        var account = await app.Data.AccountOpenedAsync();
        var number = await app.Data.DeclarationSubmittedAsync(account);

        // The mail of the submission itself.
        await app.Mailbox.WaitForAsync(account.Owner.Email, m => m.Subject.Contains(number, StringComparison.Ordinal));
        var id = await app.Database.ScalarAsync<Guid>("select id from declarations.declarations where proof_of_report = $1", number);
        return (account, new MailOutcome(account.Id, ProofOfReport.Parse(number).Date, id, account.Owner.Actor.Person, Channel.Portal, DeclarationStatus.Original), number);
    }

    private Task<long> MailsAsync(string number) => app.Database.ScalarAsync<long>("select count(*) from platform.outbox where subject = 'declaration ' || $1", number);
}
