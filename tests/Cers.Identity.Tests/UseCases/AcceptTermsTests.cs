using Cers.Identity.Contracts;
using Cers.Identity.UseCases;
using Cers.Kernel;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

[Collection(PeopleApp.Name)]
public sealed class AcceptTermsTests(CersApp app)
{
    [Fact]
    public async Task Changed_terms_hold_up_an_account_s_commands_until_they_are_accepted_and_no_query()
    {
        var account = await app.AccountAsync();
        using var browser = await app.BearerAsync(account.Owner);
        const string Edit = "mutation($input: EditBusinessAccountInput!) { editBusinessAccount(input: $input) { businessAccount { name } errors { ... on Error { code message } } } }";
        var id = (await browser.GraphQLAsync("{ viewer { businessAccounts { nodes { id } } } }")).Text("viewer.businessAccounts.nodes.0.id");
        Assert.Equal("False", (await browser.GraphQLAsync("{ viewer { mustAcceptTerms } }")).Text("viewer.mustAcceptTerms"));
        var version = await app.TermsChangedAsync();

        var asked = await browser.GraphQLAsync("{ viewer { mustAcceptTerms termsAndConditions { version inForceFrom text { en fr } } userAccount { termsVersion } } }");
        Assert.Equal(("True", version, "Conditions."), (asked.Text("viewer.mustAcceptTerms"), asked.Text("viewer.termsAndConditions.version"), asked.Text("viewer.termsAndConditions.text.fr")));
        Assert.Equal(["identity.terms_to_accept|"], (await EditAsync()).ErrorsOf("editBusinessAccount"));
        Assert.Equal("identity.terms_to_accept", await app.CodeAsync(account.OwnerActor, new InviteAccountUser(account.Id, TestData.Address(), AccountRole.User, Language.En, null)));
        Assert.Equal(account.Business.Number, (await app.SendAsync(account.OwnerActor, new GetBusinessAccount(account.Id))).BusinessNumber);

        var accepted = await browser.GraphQLAsync(
            "mutation($input: AcceptTermsInput!) { acceptTerms(input: $input) { userAccount { termsVersion } errors { ... on Error { code path } } } }",
            new { input = new { termsVersion = version, clientRequestId = TestData.RequestId() } });

        Assert.Equal(version, accepted.Text("acceptTerms.userAccount.termsVersion"));
        Assert.Empty((await EditAsync()).ErrorsOf("editBusinessAccount"));
        Assert.Equal("False", (await browser.GraphQLAsync("{ viewer { mustAcceptTerms } }")).Text("viewer.mustAcceptTerms"));
        Assert.Equal(2, await app.Database.ScalarAsync<long>("select count(*) from identity.terms_acceptances where person_id = $1", account.OwnerActor.Person!.Value.Value));

        Task<Cers.Testing.Web.GraphQLAnswer> EditAsync() =>
            browser.GraphQLAsync(Edit, new { input = new { accountId = id, name = "Warehouse", clientRequestId = TestData.RequestId() } });
    }

    [Fact]
    public async Task Another_version_than_the_one_in_force_is_not_accepted_and_accepting_twice_is_once()
    {
        var user = await app.UserAsync();

        Assert.Equal("identity.terms_changed", await app.CodeAsync(user.Actor, new AcceptTerms("1999-01", null)));
        Assert.Null(await app.CodeAsync(user.Actor, new AcceptTerms(app.TermsInForce(), null)));
        Assert.Null(await app.CodeAsync(user.Actor, new AcceptTerms(app.TermsInForce(), null)));
        Assert.Equal(1, await app.Database.ScalarAsync<long>("select count(*) from identity.terms_acceptances where person_id = $1", user.Actor.Person!.Value.Value));
    }

    [Fact]
    public async Task Without_a_user_account_there_is_nothing_to_accept_for() =>
        Assert.Equal("identity.user_account_missing", await app.CodeAsync(await app.NewcomerAsync(), new AcceptTerms(app.TermsInForce(), null)));

    [Fact]
    public async Task Nobody_opens_or_enters_an_account_before_accepting()
    {
        var account = await app.AccountAsync();
        var user = await app.UserAsync();
        var (_, link) = await app.InvitedAsync(account, account.Owner, user.Account.Email, AccountRole.User);
        var (_, activationId) = await app.Data.ActivationIdIssuedAsync();
        await app.TermsChangedAsync();

        Assert.Equal("identity.terms_to_accept", await app.CodeAsync(user.Actor, new ActivateBusinessAccount(activationId, null)));
        Assert.Equal("identity.terms_to_accept", await app.CodeAsync(user.Actor, new AcceptInvitation(link, null)));
    }
}
