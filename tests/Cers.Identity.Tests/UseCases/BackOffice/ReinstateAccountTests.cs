using Cers.Identity.Contracts;
using Cers.Identity.Contracts.BackOffice;
using Cers.Kernel;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Identity.Tests.UseCases.BackOffice;

[Collection(Office.Name)]
public sealed class ReinstateAccountTests(CersApp app)
{
    [Fact]
    public async Task A_reinstated_account_works_again_and_its_owners_know()
    {
        var account = await app.AccountAsync();
        var supervisor = await app.OfficerAsync();
        await app.SendAsync(supervisor, new SuspendAccount(account.Id, Officers.Reason));

        Assert.Empty(await app.CodesAsync(supervisor, new ReinstateAccount(account.Id, new LocalizedText("It was a mistake.", "C'était une erreur."))));

        var seen = await app.AccountAsync(supervisor, account.Id);
        Assert.Equal([AccountState.Active, AccountState.Suspended], seen.StateChanges.Select(c => c.State));
        var mail = await app.Mailbox.WaitForAsync(account.Owner.Account.Email, m => m.Subject == $"Business account {account.Business.Number} is reinstated");
        Assert.Contains("Reason: It was a mistake.", mail.Text, StringComparison.Ordinal);
        await app.MemberAsync(account, AccountRole.User);
    }

    [Fact]
    public async Task Only_a_suspended_account_is_reinstated_by_a_supervisor_with_a_reason()
    {
        var account = await app.AccountAsync();
        var supervisor = await app.OfficerAsync();

        Assert.Equal(["identity.account_not_suspended"], await app.CodesAsync(supervisor, new ReinstateAccount(account.Id, Officers.Reason)));
        Assert.Equal(
            ["identity.reason_not_valid reason.en", "identity.reason_not_valid reason.fr"],
            await app.CodesAsync(supervisor, new ReinstateAccount(account.Id, new LocalizedText(" ", " "))));
        Assert.Equal(["access.not_allowed"], await app.CodesAsync(await app.OfficerAsync("officer-1"), new ReinstateAccount(account.Id, Officers.Reason)));
        Assert.Equal(["access.not_allowed"], await app.CodesAsync(account.OwnerActor, new ReinstateAccount(account.Id, Officers.Reason)));
    }

    [Fact]
    public async Task A_French_owner_reads_the_reason_in_French()
    {
        var business = await app.ApprovedBusinessAsync();
        var owner = await app.UserAsync("Line", "Roy", Language.Fr);
        var account = await app.SendAsync(owner.Actor, new OpenBusinessAccount(business.AuthorizationId, business.SharedSecret, TestData.RequestId()));
        var supervisor = await app.OfficerAsync();

        await app.SendAsync(supervisor, new SuspendAccount(account.Id, Officers.Reason));

        var mail = await app.Mailbox.WaitForAsync(owner.Account.Email, m => m.Subject == $"Le compte d'affaires {business.Number} est suspendu");
        Assert.Contains("Motif : A déclaré au nom d'une autre personne.", mail.Text, StringComparison.Ordinal);
    }
}
