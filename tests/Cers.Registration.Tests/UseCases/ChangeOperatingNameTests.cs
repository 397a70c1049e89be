using Cers.Registration.Contracts;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

/// <summary>By what it is for: the name that an exporter may give itself on a declaration.</summary>
public sealed class ChangeOperatingNameTests(CersApp app)
{
    [Fact]
    public async Task A_declaration_under_the_new_name_is_accepted_at_once_and_was_not_before()
    {
        var account = await app.Data.AccountOpenedAsync();
        using var owner = await app.ApiAsync(account.Owner.Persona);
        var id = await owner.AccountIdAsync(account.BusinessNumber);
        Assert.Contains("DEC-EXP-007", await FindingsAsync(), StringComparison.Ordinal);

        var renamed = await owner.GraphQLAsync(
            "mutation ($input: EditBusinessAccountInput!) { editBusinessAccount(input: $input) { businessAccount { operatingName } errors { ... on Error { code } } } }",
            new { input = new { accountId = id, operatingName = "Lobsters and Sons", clientRequestId = TestData.RequestId() } });

        Assert.Equal("Lobsters and Sons", renamed.Text("editBusinessAccount.businessAccount.operatingName"));
        Assert.DoesNotContain("DEC-EXP-007", await FindingsAsync(), StringComparison.Ordinal);

        async Task<string> FindingsAsync() => (await owner.GraphQLAsync(
            "query ($id: ID!, $d: DeclarationInput!) { node(id: $id) { ... on BusinessAccount { validateDeclaration(declaration: $d) { findings { ruleId } } } } }",
            new { id, d = new { exporter = new { name = "Lobsters and Sons" } } })).Body;
    }

    [Fact]
    public async Task Nobody_sends_it_past_Identity()
    {
        var account = await app.Data.AccountOpenedAsync();

        Assert.Equal(["access.not_allowed"], await new Desk(app).CodesAsync(account.Owner.Actor, new ChangeOperatingName(account.Id, "Mine")));
    }
}
