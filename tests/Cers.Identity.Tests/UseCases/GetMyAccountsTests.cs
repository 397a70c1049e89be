using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

public sealed class GetMyAccountsTests(CersApp app)
{
    [Fact]
    public async Task A_person_s_accounts_come_page_by_page_with_the_role_in_each()
    {
        var first = await app.AccountAsync();
        var second = await app.AccountAsync();
        var colleague = await app.MemberAsync(second, AccountRole.Browser);
        await app.SendAsync(
            first.OwnerActor,
            new AddAccountUser(first.Id, colleague.Account.LastName, colleague.Account.Email, colleague.Urn, AccountRole.User, TestData.RequestId()));

        var page = await app.SendAsync(colleague.Actor, new GetMyAccounts(new PageRequest(1)));
        var next = await app.SendAsync(colleague.Actor, new GetMyAccounts(new PageRequest(1, After: page.Items[0].Key)));

        Assert.Equal((second.Id, AccountRole.Browser), (page.Items[0].Value.Id, page.Items[0].Value.MyRole));
        Assert.Equal((first.Id, AccountRole.User), (next.Items[0].Value.Id, next.Items[0].Value.MyRole));
        Assert.Equal((true, false), (page.HasNext, next.HasNext));
    }
}
