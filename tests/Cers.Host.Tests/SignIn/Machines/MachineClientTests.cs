using System.Net;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Testing;
using Cers.Testing.Data;
using Cers.Testing.Web;

namespace Cers.Host.Tests.SignIn.Machines;

/// <summary>What a machine client may do with its token: its account's documents by its scopes, and nothing else.</summary>
public sealed class MachineClientTests(MachineApp app) : IClassFixture<MachineApp>
{
    private const string Submit =
        """
        mutation ($input: SubmitDeclarationInput!) {
          submitDeclaration(input: $input) { declaration { proofOfReport filedBy } errors { ... on Error { code path } } }
        }
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_submits_is_named_in_the_record_with_its_maker_and_finds_its_submission_again()
    {
        var (account, id) = await AccountAsync();
        var machine = await app.Data.MachineAsync(account);
        using var api = await app.ApiAsync(machine);
        var request = TestData.RequestId();

        var submitted = await SubmitAsync(api, id, request);

        Assert.Equal([], submitted.ErrorsOf("submitDeclaration"));
        Assert.Equal($"client:{machine.Id} of {account.Owner.Urn}", submitted.Text("submitDeclaration.declaration.filedBy"));
        var again = await api.GraphQLAsync("query ($id: String!) { viewer { submission(clientRequestId: $id) { state declaration { proofOfReport } } } }", new { id = request });
        Assert.Equal(submitted.Text("submitDeclaration.declaration.proofOfReport"), again.Text("viewer.submission.declaration.proofOfReport"));
        Assert.Equal(
            [$"client:{machine.Id}|Machine of {account.Owner.Urn}|Api|done"],
            await app.Database.RowsAsync("select actor, role, channel, outcome from platform.audit_entries where message = 'SubmitDeclaration' and account_id = $1", account.Id.Value));
        Assert.Equal(["Api"], await app.Database.RowsAsync("select channel from declarations.declarations where account_id = $1", account.Id.Value));
    }

    [Fact]
    public async Task It_reads_its_account_and_no_other_and_the_answer_for_another_is_that_for_none()
    {
        var (account, id) = await AccountAsync();
        var (_, other) = await AccountAsync();
        using var api = await app.ApiAsync(await app.Data.MachineAsync(account));

        Assert.Equal(account.BusinessNumber.Value, (await NodeAsync(api, id)).Text("node.businessNumber"));
        Assert.Null((await NodeAsync(api, id)).Text("node.myRole"));
        Assert.Null((await NodeAsync(api, other)).Text("node"));
        Assert.Equal(["access.not_allowed|"], (await SubmitAsync(api, other, TestData.RequestId())).ErrorsOf("submitDeclaration"));
    }

    [Fact]
    public async Task What_its_scopes_do_not_hold_it_may_not()
    {
        var (account, id) = await AccountAsync();
        using var reader = await app.ApiAsync(await app.Data.MachineAsync(account, MachineScope.DeclarationsRead));
        using var writer = await app.ApiAsync(await app.Data.MachineAsync(account, MachineScope.SummarySubmit));

        Assert.Equal(["AUTH_NOT_AUTHORIZED"], (await SubmitAsync(reader, id, TestData.RequestId())).Codes);
        Assert.Equal(["AUTH_NOT_AUTHORIZED"], (await NodeAsync(writer, id)).Codes);
    }

    [Theory]
    [InlineData("mutation ($a: ID!) { addAccountUser(input: { accountId: $a, lastName: \"a\", email: \"a@example.ca\", urn: \"U123456782\", role: USER, clientRequestId: \"machine-1\" }) { errors { __typename } } }")]
    [InlineData("mutation ($a: ID!) { removeAccountUser(input: { accountId: $a, urn: \"U123456782\", clientRequestId: \"machine-1\" }) { errors { __typename } } }")]
    [InlineData("mutation ($a: ID!) { revokeMachineClient(input: { accountId: $a, clientId: \"00000000-0000-7000-8000-000000000000\", clientRequestId: \"machine-1\" }) { errors { __typename } } }")]
    [InlineData("query ($a: ID!) { node(id: $a) { ... on BusinessAccount { users { nodes { urn } } } } }")]
    [InlineData("query ($a: ID!) { node(id: $a) { ... on BusinessAccount { machineClients { nodes { clientId } } } } }")]
    public async Task Users_roles_and_clients_are_never_its_business(string query)
    {
        var (account, id) = await AccountAsync();
        using var api = await app.ApiAsync(await app.Data.MachineAsync(account, MachineScope.DeclarationsRead, MachineScope.DeclarationsSubmit, MachineScope.SummarySubmit, MachineScope.ArchiveRead));

        Assert.Equal(["AUTH_NOT_AUTHORIZED"], (await api.GraphQLAsync(query, new { a = id })).Codes);
    }

    [Fact]
    public async Task Nor_is_what_a_person_does_for_himself()
    {
        var (account, _) = await AccountAsync();
        using var api = await app.ApiAsync(await app.Data.MachineAsync(account));

        var opened = await api.GraphQLAsync(
            "mutation { openBusinessAccount(input: { authorizationId: \"AA0001\", sharedSecret: \"2345-6789-ABCD-EFGH\", clientRequestId: \"machine-1\" }) { errors { ... on Error { code } } } }");
        var accounts = await api.GraphQLAsync("{ viewer { userAccount { urn } businessAccounts { nodes { id } } } }");

        Assert.Contains("access.not_allowed", opened.Body, StringComparison.Ordinal);
        Assert.Contains("access.not_allowed", accounts.Body, StringComparison.Ordinal);
        using var page = await api.Client.GetAsync("/me", Ct);
        Assert.Equal("/sign-in", page.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task Revoked_on_one_host_it_is_refused_by_the_other_within_a_second_even_when_signals_get_lost()
    {
        await using var other = await app.BesideAsync<ProxiedApp>();
        var (account, id) = await AccountAsync();
        var machine = await app.Data.MachineAsync(account);
        using var there = await other.ApiAsync(machine);
        Assert.NotNull((await NodeAsync(there, id)).Text("node"));
        other.Proxy.Silence(Cers.Testing.Databases.DatabaseProxy.Listener);

        await app.SendAsync(account.Owner.Actor, new RevokeMachineClient(account.Id, machine.Id, TestData.RequestId()));

        // A command is exact at once, a query within the second that memory may be old; later the token itself is known to be over.
        Assert.Contains(Assert.Single((await SubmitAsync(there, id, TestData.RequestId())).Codes), new[] { "AUTH_NOT_AUTHENTICATED", "ACCESS_TOKEN_NOT_VALID" });
        await Task.Delay(TimeSpan.FromSeconds(1), Ct);
        Assert.Equal(HttpStatusCode.Unauthorized, (await NodeAsync(there, id)).Status);
        other.Proxy.Resume(Cers.Testing.Databases.DatabaseProxy.Listener);
    }

    [Fact]
    public async Task A_retired_key_ends_its_tokens_and_the_other_key_s_go_on()
    {
        var (account, id) = await AccountAsync();
        var machine = await app.Data.MachineAsync(account);
        using var old = await app.ApiAsync(machine);
        using var next = System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP256);
        var both = await app.SendAsync(account.Owner.Actor, new AddMachineClientKey(account.Id, machine.Id, TestData.PemOf(next), app.Clock.GetUtcNow().AddDays(9), TestData.RequestId()));
        using var fresh = await app.ApiAsync(new TestMachine(both, next));

        await app.SendAsync(account.Owner.Actor, new RetireMachineClientKey(account.Id, machine.Id, machine.Client.Keys[0].Id, TestData.RequestId()));

        Assert.Equal(HttpStatusCode.Unauthorized, (await NodeAsync(old, id)).Status);
        Assert.NotNull((await NodeAsync(fresh, id)).Text("node"));
    }

    [Fact]
    public async Task The_owner_sees_from_where_and_how_often_it_was_used()
    {
        var (account, id) = await AccountAsync();
        var machine = await app.Data.MachineAsync(account);
        using var api = await app.ApiAsync(machine);
        await NodeAsync(api, id);
        using var owner = await app.ApiAsync(account.Owner.Persona);

        await app.WaitForScalarAsync(true, "select count(*) = 1 from identity.machine_client_addresses where client_id = $1", machine.Id);

        var seen = await owner.GraphQLAsync(
            "query ($a: ID!) { node(id: $a) { ... on BusinessAccount { machineClients { nodes { clientId name scopes madeBy lastUse { address addresses requests } keys { algorithm thumbprint } } } } } }", new { a = id });
        Assert.Equal((machine.Id.ToString(), "127.0.0.1"), (seen.Text("node.machineClients.nodes.0.clientId"), seen.Text("node.machineClients.nodes.0.lastUse.address")));
        Assert.Equal(machine.Client.Keys[0].Thumbprint, seen.Text("node.machineClients.nodes.0.keys.0.thumbprint"));
    }

    [Fact]
    public async Task Two_clients_of_an_account_and_its_owner_have_a_budget_each()
    {
        var (account, id) = await AccountAsync();
        using var one = await app.ApiAsync(await app.Data.MachineAsync(account));
        using var two = await app.ApiAsync(await app.Data.MachineAsync(account));
        var many = string.Join(' ', Enumerable.Range(0, 20).Select(i => $"m{i}: revokeMachineClient(input: {{ accountId: \"{id}\", clientId: \"{account.Id}\", clientRequestId: \"machine-1\" }}) {{ __typename }}"));

        Assert.NotEqual(HttpStatusCode.TooManyRequests, (await one.GraphQLAsync($"mutation {{ {many} }}")).Status);

        Assert.Equal(["RATE_LIMITED"], (await SubmitAsync(one, id, TestData.RequestId())).Codes);
        Assert.Equal([], (await SubmitAsync(two, id, TestData.RequestId())).Codes);
        using var owner = await app.ApiAsync(account.Owner.Persona);
        Assert.Equal([], (await SubmitAsync(owner, id, TestData.RequestId())).Codes);
    }

    private static Task<GraphQLAnswer> NodeAsync(Browser api, string id) =>
        api.GraphQLAsync("query ($id: ID!) { node(id: $id) { id ... on BusinessAccount { businessNumber myRole } } }", new { id });

    private async Task<(TestAccount Account, string Id)> AccountAsync()
    {
        var account = await app.Data.AccountOpenedAsync();
        using var owner = await app.ApiAsync(account.Owner.Persona);
        return (account, await owner.AccountIdAsync(account.BusinessNumber));
    }

    private Task<GraphQLAnswer> SubmitAsync(Browser api, string account, string request) => api.GraphQLAsync(
        Submit, new { input = new { accountId = account, clientRequestId = request, source = new { declaration = ValidDeclaration.New(app.Clock.GetUtcNow()) } } });
}
