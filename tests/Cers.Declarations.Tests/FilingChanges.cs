using System.Text.Json.Nodes;
using Cers.Testing.Data;
using Cers.Testing.Web;

namespace Cers.Declarations.Tests;

/// <summary>What is done to a declaration that was filed.</summary>
internal sealed partial class Filing
{
    private const string Changed =
        """
        declaration {
          proofOfReport status version lateByMinutes lateAfterAmendment consignee { name } serviceProvider { name } findings { ruleId } acknowledgements { ruleId reason }
        }
        errors { ... on Error { code path message } }
        """;

    private const string AmendText = $"mutation ($input: AmendDeclarationInput!) {{ amendDeclaration(input: $input) {{ {Changed} }} }}";

    private const string VoidText = $"mutation ($input: VoidDeclarationInput!) {{ voidDeclaration(input: $input) {{ {Changed} }} }}";

    private const string StartText =
        """
        mutation ($input: StartAmendmentInput!) {
          startAmendment(input: $input) { draft { id version amends amendsVersion declaration { consignee { name } } } errors { ... on Error { code path message } } }
        }
        """;

    /// <summary>An accepted declaration: its number, and what was given.</summary>
    public async Task<(string Number, JsonObject Declaration)> AcceptedAsync(Action<JsonObject>? change = null)
    {
        var declaration = Valid();
        change?.Invoke(declaration);
        var answer = await SubmitAsync(declaration);
        return (answer.Text("submitDeclaration.declaration.proofOfReport") ?? throw new InvalidOperationException(answer.Body), declaration);
    }

    public Task<GraphQLAnswer> AmendAsync(
        string number, int version, JsonObject declaration, string? reason = "04", string? explanation = null, object[]? acknowledgements = null, string? requestId = null) =>
        AmendAsync(number, version, new { declaration }, reason, explanation, acknowledgements, requestId);

    public Task<GraphQLAnswer> AmendDraftAsync(string number, int version, string? id, int draftVersion, string? explanation = null) =>
        AmendAsync(number, version, new { draft = new { id, version = draftVersion } }, "04", explanation, null, null);

    public Task<GraphQLAnswer> VoidAsync(string number, int version, string? reason = "51", string? explanation = null) => Client.GraphQLAsync(
        VoidText, new { input = new { accountId = Id, clientRequestId = TestData.RequestId(), proofOfReport = number, version, reason, explanation } });

    public Task<GraphQLAnswer> GiveLateReasonAsync(string number, string reason, string? requestId = null) => Client.GraphQLAsync(
        $"mutation ($input: GiveLateReasonInput!) {{ giveLateReason(input: $input) {{ {Changed.Replace("lateByMinutes", "lateByMinutes lateReason", StringComparison.Ordinal).Replace(" findings { ruleId } acknowledgements { ruleId reason }", "", StringComparison.Ordinal)} }} }}",
        new { input = new { accountId = Id, clientRequestId = requestId ?? TestData.RequestId(), proofOfReport = number, reason } });

    public Task<GraphQLAnswer> StartAmendmentAsync(string number, int version) => Client.GraphQLAsync(
        StartText, new { input = new { accountId = Id, clientRequestId = TestData.RequestId(), proofOfReport = number, version } });

    /// <summary>As if it had been accepted so many of Ottawa's days before.</summary>
    public Task AgeAsync(string number, int days) => app.Database.ExecuteAsync(
        """
        update declarations.declarations
        set accepted_at = (accepted_at at time zone 'America/Toronto' - make_interval(days => $2)) at time zone 'America/Toronto' where proof_of_report = $1
        """,
        number,
        days);

    private Task<GraphQLAnswer> AmendAsync(
        string number, int version, object source, string? reason, string? explanation, object[]? acknowledgements, string? requestId) => Client.GraphQLAsync(
        AmendText,
        new
        {
            input = new
            {
                accountId = Id, clientRequestId = requestId ?? TestData.RequestId(), proofOfReport = number, version, source, reason, explanation, acknowledgements,
            },
        });
}
