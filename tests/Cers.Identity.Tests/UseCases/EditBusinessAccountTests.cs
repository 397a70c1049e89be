using Cers.Identity.Contracts;
using Cers.Identity.UseCases;
using Cers.Kernel;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

[Collection(MembersApp.Name)]
public sealed class EditBusinessAccountTests(CersApp app)
{
    [Fact]
    public async Task The_owner_says_what_the_account_and_the_business_are_called_and_the_legal_name_stays()
    {
        var account = await app.AccountAsync();
        var before = await app.SendAsync(account.OwnerActor, new GetBusinessAccount(account.Id));

        var changed = await app.SendAsync(account.OwnerActor, new EditBusinessAccount(account.Id, " Halifax warehouse ", "Harbour & Sons", TestData.RequestId()));

        Assert.Equal(("Halifax warehouse", before.LegalName, "Harbour & Sons"), (changed.Name, changed.LegalName, changed.OperatingName));
        Assert.Equal(changed, await app.SendAsync(account.OwnerActor, new GetBusinessAccount(account.Id)));
        var emptied = await app.SendAsync(account.OwnerActor, new EditBusinessAccount(account.Id, "", null, null));
        Assert.Equal((before.LegalName, null), (emptied.Name, emptied.OperatingName));
    }

    [Theory]
    [InlineData(AccountRole.ProxyOwner)]
    [InlineData(AccountRole.User)]
    [InlineData(AccountRole.Browser)]
    public async Task Nobody_but_an_owner_does(AccountRole role)
    {
        var account = await app.AccountAsync();
        var member = await app.MemberAsync(account, role);

        Assert.Equal("access.not_allowed", await app.CodeAsync(member.Actor, new EditBusinessAccount(account.Id, "Mine", null, null)));
    }

    [Fact]
    public async Task Faults_are_told_in_both_languages_with_the_field()
    {
        var account = await app.AccountAsync();
        foreach (var (language, text) in new[] { (Language.En, "A business name has at most 70 characters."), (Language.Fr, "Un nom d'entreprise compte au plus 70 caractères.") })
        {
            using var browser = await app.BearerAsync(account.Owner);
            browser.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language == Language.Fr ? "fr-CA" : "en-CA");
            var id = (await browser.GraphQLAsync("{ viewer { businessAccounts { nodes { id } } } }")).Text("viewer.businessAccounts.nodes.0.id");

            var refused = await browser.GraphQLAsync(
                "mutation($input: EditBusinessAccountInput!) { editBusinessAccount(input: $input) { errors { ... on InvalidInput { code path message text { en fr } } } } }",
                new { input = new { accountId = id, operatingName = new string('x', 71), clientRequestId = TestData.RequestId() } });

            Assert.Equal(["""identity.business_name_not_valid|["input","operatingName"]"""], refused.ErrorsOf("editBusinessAccount"));
            Assert.Equal(text, refused.Text($"editBusinessAccount.errors.0.text.{(language == Language.Fr ? "fr" : "en")}"));
        }
    }
}
