using Cers.Kernel;
using Cers.Testing;
using Cers.Testing.Data;
using Cers.Testing.Web;
using Xunit;

namespace Cers.Identity.Tests.GraphQL;

public sealed class BusinessAccountTests(CersApp app)
{
    private const string Add =
        """
        mutation($input: AddAccountUserInput!) {
          addAccountUser(input: $input) { userAccess { urn role } errors { ... on Error { code path } } }
        }
        """;

    [Fact]
    public async Task An_owner_opens_an_account_and_adds_a_colleague_who_may_only_look()
    {
        var business = await app.ApprovedBusinessAsync();
        var owner = await app.UserAsync();
        var colleague = await app.UserAsync("Luc", "Désilets");
        using var browser = await app.BearerAsync(owner);

        var opened = await browser.GraphQLAsync(
            """
            mutation($input: OpenBusinessAccountInput!) {
              openBusinessAccount(input: $input) {
                businessAccount { id businessNumber authorizationId designation state myRole }
                errors { ... on Error { code path } }
              }
            }
            """,
            new { input = new { authorizationId = business.AuthorizationId.Value, sharedSecret = business.SharedSecret.ToLowerInvariant(), clientRequestId = TestData.RequestId() } });
        Assert.Empty(opened.ErrorsOf("openBusinessAccount"));
        Assert.Equal(
            (business.Number.Value, business.AuthorizationId.Value, "EXPORTER", "ACTIVE", "OWNER"),
            (opened.Text("openBusinessAccount.businessAccount.businessNumber"), opened.Text("openBusinessAccount.businessAccount.authorizationId"),
                opened.Text("openBusinessAccount.businessAccount.designation"), opened.Text("openBusinessAccount.businessAccount.state"),
                opened.Text("openBusinessAccount.businessAccount.myRole")));
        var id = opened.Text("openBusinessAccount.businessAccount.id")!;

        var added = await AddAsync(browser, id, colleague, "BROWSER");
        Assert.Equal("BROWSER", added.Text("addAccountUser.userAccess.role"));

        using var theirs = await app.BearerAsync(colleague);
        var seen = await theirs.GraphQLAsync(
            "query($id: ID!, $bn: BusinessNumber!) { node(id: $id) { ... on BusinessAccount { legalName myRole } } viewer { businessAccount(businessNumber: $bn) { id } } }",
            new { id, bn = business.Number.Value });
        Assert.Equal("BROWSER", seen.Text("node.myRole"));
        Assert.Equal(id, seen.Text("viewer.businessAccount.id"));

        var another = await app.UserAsync("Eva", "Roy");
        Assert.Equal(["access.not_allowed|"], (await AddAsync(theirs, id, another, "BROWSER")).ErrorsOf("addAccountUser"));
        var users = await theirs.GraphQLAsync("query($id: ID!) { node(id: $id) { ... on BusinessAccount { users { nodes { urn } } } } }", new { id });
        Assert.Contains("access.not_allowed", users.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_account_s_id_and_an_unknown_one_answer_the_same()
    {
        var mine = await app.AccountAsync();
        var theirs = await app.AccountAsync();
        var colleague = await app.UserAsync("Luc", "Désilets");
        using var owner = await app.BearerAsync(theirs.Owner);
        using var me = await app.BearerAsync(mine.Owner);
        var foreign = (await owner.GraphQLAsync("{ viewer { businessAccounts { nodes { id } } } }")).Text("viewer.businessAccounts.nodes.0.id")!;
        var unknown = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"BusinessAccount:{AccountId.New()}")).TrimEnd('=');

        var nodes = await me.GraphQLAsync("query($a: ID!, $b: ID!) { a: node(id: $a) { id } b: node(id: $b) { id } }", new { a = foreign, b = unknown });
        Assert.Equal((null, null), (nodes.Text("a"), nodes.Text("b")));
        Assert.Empty(nodes.Codes);

        var first = await AddAsync(me, foreign, colleague, "USER");
        var second = await AddAsync(me, unknown, colleague, "USER");
        Assert.Equal(["access.not_allowed|"], first.ErrorsOf("addAccountUser"));
        Assert.Equal(first.Body, second.Body);

        var byNumber = await me.GraphQLAsync(
            "query($bn: BusinessNumber!) { viewer { businessAccount(businessNumber: $bn) { id } } }", new { bn = theirs.Business.Number.Value });
        Assert.Null(byNumber.Text("viewer.businessAccount"));
    }

    [Fact]
    public async Task Users_are_listed_page_by_page_and_the_last_owner_cannot_be_removed()
    {
        var account = await app.AccountAsync();
        var colleague = await app.MemberAsync(account, AccountRole.User);
        using var owner = await app.BearerAsync(account.Owner);
        const string Page =
            "query($after: String) { viewer { businessAccounts { nodes { id users(first: 1, after: $after) { nodes { urn role } pageInfo { hasNextPage endCursor } } } } } }";

        var first = await owner.GraphQLAsync(Page);
        var second = await owner.GraphQLAsync(Page, new { after = first.Text("viewer.businessAccounts.nodes.0.users.pageInfo.endCursor") });

        Assert.Equal(account.Owner.Urn.Value, first.Text("viewer.businessAccounts.nodes.0.users.nodes.0.urn"));
        Assert.Equal("True", first.Text("viewer.businessAccounts.nodes.0.users.pageInfo.hasNextPage"));
        Assert.Equal(colleague.Urn.Value, second.Text("viewer.businessAccounts.nodes.0.users.nodes.0.urn"));
        Assert.Equal("False", second.Text("viewer.businessAccounts.nodes.0.users.pageInfo.hasNextPage"));

        var removed = await owner.GraphQLAsync(
            "mutation($input: RemoveAccountUserInput!) { removeAccountUser(input: $input) { removedUser { urn } errors { ... on Error { code } } } }",
            new { input = new { accountId = first.Text("viewer.businessAccounts.nodes.0.id"), urn = account.Owner.Urn.Value, clientRequestId = TestData.RequestId() } });
        Assert.Equal(["USR-002|"], removed.ErrorsOf("removeAccountUser"));
    }

    private static Task<GraphQLAnswer> AddAsync(Browser browser, string account, User user, string role) =>
        browser.GraphQLAsync(
            Add,
            new { input = new { accountId = account, lastName = user.Account.LastName, email = user.Account.Email, urn = user.Urn.Value, role, clientRequestId = TestData.RequestId() } });
}
