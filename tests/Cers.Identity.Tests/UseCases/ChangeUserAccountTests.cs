using Cers.Identity.Contracts;
using Cers.Identity.UseCases;
using Cers.Kernel;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

[Collection(PeopleApp.Name)]
public sealed class ChangeUserAccountTests(CersApp app)
{
    [Fact]
    public async Task Names_telephone_and_language_are_what_the_person_said_at_once()
    {
        var user = await app.UserAsync();
        using var browser = await app.BearerAsync(user);

        var changed = await browser.GraphQLAsync(
            "mutation($input: ChangeUserAccountInput!) { changeUserAccount(input: $input) { userAccount { firstName lastName telephone language email urn } errors { ... on Error { code } } } }",
            new { input = new { firstName = " Ève ", lastName = "D'Été", telephone = "819 555 0123", language = "FR", clientRequestId = TestData.RequestId() } });

        Assert.Equal(("Ève", "D'Été", "819 555 0123", "FR", user.Account.Email, user.Urn.Value), (
            changed.Text("changeUserAccount.userAccount.firstName"), changed.Text("changeUserAccount.userAccount.lastName"), changed.Text("changeUserAccount.userAccount.telephone"),
            changed.Text("changeUserAccount.userAccount.language"), changed.Text("changeUserAccount.userAccount.email"), changed.Text("changeUserAccount.userAccount.urn")));
        Assert.Equal(("Ève", Language.Fr), ((await app.SendAsync(user.Actor, new GetViewer()))!.UserAccount!.FirstName, (await app.SendAsync(user.Actor, new GetViewer()))!.Language));
    }

    [Fact]
    public async Task Every_fault_is_told_with_its_field()
    {
        var user = await app.UserAsync();

        var refused = await app.Door.SendAsync(user.Actor, new ChangeUserAccount("", new string('x', 36), "call me", Language.En, null), CancellationToken.None);

        Assert.Equal(["firstName", "lastName", "telephone"], refused.Errors.Select(e => e.Path));
        Assert.Equal(user.Account, (await app.SendAsync(user.Actor, new GetViewer()))!.UserAccount);
    }

    [Fact]
    public async Task There_must_be_a_user_account() =>
        Assert.Equal("identity.user_account_missing", await app.CodeAsync(await app.NewcomerAsync(), new ChangeUserAccount("Ève", "Été", "819 555 0123", Language.En, null)));
}
