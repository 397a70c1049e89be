using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

/// <summary>By what it is for: mails about a dispute, each in the reader's own language.</summary>
public sealed class GetAccountKeepersTests(CersApp app) : IClassFixture<CersApp>
{
    [Fact]
    public async Task Owners_and_proxies_are_written_to_and_users_are_not()
    {
        var account = await app.AccountAsync();
        var proxy = await app.UserAsync(language: Language.Fr);
        await app.SendAsync(account.OwnerActor, new AddAccountUser(account.Id, proxy.Account.LastName, proxy.Account.Email, proxy.Urn, AccountRole.ProxyOwner, TestData.RequestId()));
        var user = await app.MemberAsync(account, AccountRole.User);

        var opened = await app.SendAsync(account.OwnerActor, new OpenDispute(account.Id, DisputeGround.G4, "We file for others now.", null, TestData.RequestId()));

        await app.Mailbox.WaitForAsync(account.Owner.Account.Email, m => m.Subject == $"Case {opened.Number} is opened");
        await app.Mailbox.WaitForAsync(proxy.Account.Email, m => m.Subject == $"Le dossier {opened.Number} est ouvert");
        Assert.Equal(0, await app.Database.ScalarAsync<long>(
            "select count(*) from platform.outbox where recipient = $1 and subject = 'case ' || $2", user.Account.Email, opened.Number));
    }

    [Fact]
    public async Task Nobody_asks_it_from_outside()
    {
        var account = await app.AccountAsync();
        foreach (var actor in new[] { account.OwnerActor, SignIn.Host, Actor.Anonymous })
        {
            Assert.Equal("access.not_allowed", await app.CodeAsync(actor, new GetAccountKeepers(account.Id)));
        }
    }
}
