using Cers.Identity.Contracts;
using Cers.Identity.UseCases;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

/// <summary>An application of its own: its clock goes more than a year ahead.</summary>
public sealed class GetUnusedAccessTests(CersApp app) : IClassFixture<CersApp>
{
    [Fact]
    public async Task Who_has_not_signed_in_for_twelve_months_is_listed_to_owners_and_keeps_the_access()
    {
        var account = await app.AccountAsync();
        var idle = await app.MemberAsync(account, AccountRole.User);
        var busy = $"busy-{Guid.CreateVersion7():N}";
        var person = await BusyMemberAsync(account, busy);
        app.Clock.Advance(TimeSpan.FromDays(364));
        Assert.Empty((await app.SendAsync(account.OwnerActor, new GetUnusedAccess(account.Id, new PageRequest(10)))).Items);
        app.Clock.Advance(TimeSpan.FromDays(3));
        await app.SignInAsync(busy);

        var unused = (await app.SendAsync(account.OwnerActor, new GetUnusedAccess(account.Id, new PageRequest(10)))).Items.Select(i => i.Value).ToList();

        Assert.Equal([account.Owner.Urn, idle.Urn], unused.Select(u => u.Urn));
        Assert.Equal(app.Clock.GetUtcNow().AddDays(-367), unused[1].LastSignInAt, TimeSpan.FromHours(1));
        Assert.Equal(3, (await app.SendAsync(account.OwnerActor, new GetAccountUsers(account.Id, new PageRequest(10)))).Items.Count);
        Assert.Equal("access.not_allowed", await app.CodeAsync(person.Actor, new GetUnusedAccess(account.Id, new PageRequest(10))));
    }

    private async Task<User> BusyMemberAsync(OpenAccount account, string subject)
    {
        var user = await app.MemberAsync(account, AccountRole.User);
        await app.Database.ExecuteAsync("update identity.credentials set subject = $1 where person_id = $2", subject, user.Actor.Person!.Value.Value);
        return user;
    }
}
