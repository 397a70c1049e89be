using System.Text.Json.Nodes;

namespace Cers.Bench;

/// <summary>What an exporter's software asks for, and what it submits.</summary>
internal static class Questions
{
    /// <summary>Twenty fields, filtered and in an order that no index has.</summary>
    public static readonly Question Page = new(
        """
        query Page($account: ID!) {
          node(id: $account) { ... on BusinessAccount {
            declarations(first: 20, where: { status: [ORIGINAL], destination: "DE" }, order: { by: VALUE }) {
              nodes {
                proofOfReport status version channel filedBy receivedAt acceptedAt dueBy lateByMinutes exportAt
                exporterBusinessNumber exporterName consigneeName destination modeOfTransport transportDocumentNumber
                currency totalFobValue totalGrossWeightKg lineCount } } } }
        }
        """,
        filer => new JsonObject { ["account"] = filer.Id });

    public static readonly Question ByNumber = new(
        """
        query ByNumber($account: ID!, $number: ProofOfReport!) {
          node(id: $account) { ... on BusinessAccount { declaration(proofOfReport: $number) {
            proofOfReport status receivedAt
            exporter { name address { line1 city subdivision country postalCode } }
            consignee { name address { line1 city country } } relatedParties
            shipment { countryOfFinalDestination modeOfTransport carrierName vesselName placeOfExit exportDateTime loadingDateTime containerized }
            totals { currency freightCharges totalFobValue totalGrossWeightKg } reasonForExport { code }
            lines { lineNumber hsCode description quantity quantityUnit fobValue countryOfOrigin provinceOfOrigin grossWeight grossWeightUnit }
            certifier { name phone certified } } } }
        }
        """,
        filer => new JsonObject { ["account"] = filer.Id, ["number"] = filer.Number });

    public const string Accounts =
        """
        query Accounts($after: String) { viewer { businessAccounts(first: 50, after: $after) { nodes { id businessNumber } pageInfo { hasNextPage endCursor } } } }
        """;

    private const string Submit =
        """
        mutation Submit($input: SubmitDeclarationInput!) {
          submitDeclaration(input: $input) { declaration { proofOfReport } errors { ... on Error { code message path } } }
        }
        """;

    private static readonly JsonNode Declaration = JsonNode.Parse(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "declaration.json"))
            .Replace("$EXPORT", TimeProvider.System.GetUtcNow().AddDays(5).ToString("O"), StringComparison.Ordinal)
            .Replace("$LOADING", TimeProvider.System.GetUtcNow().AddDays(4).ToString("O"), StringComparison.Ordinal))!;

    /// <summary>Submits a declaration of five lines; answers its number.</summary>
    public static async Task<string> SubmitAsync(this GraphQLClient client, string account, CancellationToken ct)
    {
        // Two alike would be taken for duplicates.
        var declaration = Declaration.DeepClone();
        declaration["shipment"]!["transportDocumentNumber"] = Guid.CreateVersion7().ToString("N");
        var data = await client.DataAsync(
            Submit,
            new JsonObject
            {
                ["input"] = new JsonObject
                {
                    ["accountId"] = account,
                    ["clientRequestId"] = Guid.CreateVersion7().ToString(),
                    ["source"] = new JsonObject { ["declaration"] = declaration },
                },
            },
            ct);
        var payload = data.GetProperty("submitDeclaration");
        return payload.GetProperty("declaration") is { ValueKind: System.Text.Json.JsonValueKind.Object } accepted
            ? accepted.GetProperty("proofOfReport").GetString()!
            : throw new InvalidOperationException(payload.ToString());
    }

    /// <summary>Global ids of the accounts of whoever asks, by business number.</summary>
    public static async Task<Dictionary<string, string>> AccountsAsync(this GraphQLClient client, CancellationToken ct)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        string? after = null;
        while (true)
        {
            var page = (await client.DataAsync(Accounts, new JsonObject { ["after"] = after }, ct)).GetProperty("viewer").GetProperty("businessAccounts");
            foreach (var node in page.GetProperty("nodes").EnumerateArray())
            {
                found.Add(node.GetProperty("businessNumber").GetString()!, node.GetProperty("id").GetString()!);
            }

            if (!page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean())
            {
                return found;
            }

            after = page.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }
    }
}
