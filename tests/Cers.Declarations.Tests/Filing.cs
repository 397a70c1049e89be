using System.Text.Json.Nodes;
using Cers.Testing;
using Cers.Testing.Data;
using Cers.Testing.Web;

namespace Cers.Declarations.Tests;

/// <summary>An account and a client program that files for it through the front door.</summary>
internal sealed partial class Filing : IDisposable
{
    private const string SubmitText =
        """
        mutation ($input: SubmitDeclarationInput!) {
          submitDeclaration(input: $input) {
            declaration {
              proofOfReport status version channel filedBy receivedAt acceptedAt dueBy lateByMinutes totals { totalFobValue totalGrossWeightKg }
              exporter { businessNumber authorizationId name } lines { lineNumber hsCode } findings { ruleId } acknowledgements { ruleId reason }
            }
            errors { ... on Error { code path message } }
          }
        }
        """;

    private const string SaveText =
        """
        mutation ($input: SaveDraftInput!) {
          saveDraft(input: $input) {
            draft { id version changedBy declaration { shipment { vesselName } lines { hsCode fobValue } } }
            errors { ... on Error { code path message } }
          }
        }
        """;

    private readonly CersApp app;

    private Filing(CersApp app, TestAccount account, Browser client, string id)
    {
        this.app = app;
        Account = account;
        Client = client;
        Id = id;
    }

    public TestAccount Account { get; }

    public Browser Client { get; }

    /// <summary>The account's global id.</summary>
    public string Id { get; }

    public static async Task<Filing> OpenAsync(CersApp app) => await OfAsync(app, await app.Data.AccountOpenedAsync());

    /// <summary>The owner of an account that is there.</summary>
    public static async Task<Filing> OfAsync(CersApp app, TestAccount account)
    {
        var client = await app.ApiAsync(account.Owner.Persona);
        return new Filing(app, account, client, await client.AccountIdAsync(account.BusinessNumber));
    }

    /// <summary>The same account as a colleague sees it.</summary>
    public async Task<Filing> AsAsync(TestPerson colleague) => new(app, Account, await app.ApiAsync(colleague.Persona), Id);

    /// <summary>The same account as a program of its own sees it.</summary>
    public async Task<Filing> AsAsync(TestMachine program) => new(app, Account, await app.ApiAsync(program), Id);

    public JsonObject Valid() => ValidDeclaration.New(app.Clock.GetUtcNow());

    /// <summary>A declaration by road, which is due at export: some hours from now, and a little, so that begun minutes are the same on a slow machine.</summary>
    public JsonObject ByRoad(double hours)
    {
        var export = app.Clock.GetUtcNow().AddHours(hours).AddSeconds(50);
        return Valid().Set("shipment.modeOfTransport", "2").Set("shipment.vesselName", null).Set("shipment.vesselImoNumber", null).Set("shipment.placeOfExit", "0813")
            .Set("shipment.loadingDateTime", null).Set("shipment.exportDateTime", export.ToString("o", System.Globalization.CultureInfo.InvariantCulture));
    }

    public Task<GraphQLAnswer> SubmitAsync(JsonObject declaration, string? requestId = null, object[]? acknowledgements = null) =>
        SubmitAsync(new { declaration }, requestId, acknowledgements);

    public Task<GraphQLAnswer> SubmitDraftAsync(string? id, int version, string? requestId = null) =>
        SubmitAsync(new { draft = new { id, version } }, requestId, null);

    public Task<GraphQLAnswer> SaveAsync(JsonObject declaration, string? draftId = null, int? version = null, string? requestId = null) =>
        Client.GraphQLAsync(SaveText, new { input = new { accountId = Id, clientRequestId = requestId ?? TestData.RequestId(), draftId, version, declaration } });

    public Task<GraphQLAnswer> DeleteAsync(string? draftId, int version) => Client.GraphQLAsync(
        "mutation ($input: DeleteDraftInput!) { deleteDraft(input: $input) { done errors { ... on Error { code path } } } }",
        new { input = new { accountId = Id, clientRequestId = TestData.RequestId(), draftId, version } });

    /// <summary>Asks fields of the account.</summary>
    public Task<GraphQLAnswer> AskAsync(string fields, object? variables = null) => Client.GraphQLAsync(
        $"query ({(variables is null ? "" : "$declaration: DeclarationInput!, ")}$number: BusinessNumber!) {{ viewer {{ businessAccount(businessNumber: $number) {{ {fields} }} }} }}",
        variables is null ? new { number = Account.BusinessNumber.Value } : new { number = Account.BusinessNumber.Value, declaration = variables });

    /// <summary>Asks fields of the account by its global id.</summary>
    public Task<GraphQLAnswer> NodeAsync(string fields) =>
        Client.GraphQLAsync($"query ($id: ID!) {{ node(id: $id) {{ ... on BusinessAccount {{ {fields} }} }} }}", new { id = Id });

    public void Dispose() => Client.Dispose();

    private Task<GraphQLAnswer> SubmitAsync(object source, string? requestId, object[]? acknowledgements) => Client.GraphQLAsync(
        SubmitText, new { input = new { accountId = Id, clientRequestId = requestId ?? TestData.RequestId(), source, acknowledgements } });
}
