using Cers.Identity.Contracts.BackOffice;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

public sealed class FindAuthorizationHolderTests(CersApp app)
{
    [Fact]
    public async Task Identity_finds_the_account_that_holds_an_authorization_ID_and_none_before_its_secret_was_used()
    {
        var account = await app.Data.AccountOpenedAsync();
        var unused = await app.Data.ApplicationApprovedAsync();
        var officer = await app.Data.ActorAsync("officer-1");

        Assert.Equal([account.Id], await FindAsync(account.AuthorizationId));
        Assert.Empty(await FindAsync(unused.AuthorizationId));

        async Task<IReadOnlyList<AccountId>> FindAsync(AuthorizationId id) =>
            [.. (await app.SendAsync(officer, new SearchAccounts("A caller says the number.", id.Value, new PageRequest(20)))).Items.Select(i => i.Value.Id)];
    }

    [Fact]
    public async Task Nobody_asks_it_from_outside()
    {
        foreach (var actor in new[] { await app.Data.ActorAsync("supervisor-1"), Actor.System("test"), Actor.Anonymous })
        {
            var refused = await app.Door.SendAsync(actor, new FindAuthorizationHolder(AuthorizationId.Parse("AA0001")), CancellationToken.None);
            Assert.IsType<NotAllowed>(Assert.Single(refused.Errors));
        }
    }
}
