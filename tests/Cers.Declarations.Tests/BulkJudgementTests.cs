using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cers.Declarations.Data;
using Cers.Declarations.Domain.Bulk;
using Cers.Declarations.Domain.Document;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Declarations.Tests;

/// <summary>A bulk load asks once for many declarations what a submission asks for its own: nobody may hear anything else for that.</summary>
public sealed class BulkJudgementTests(CersApp app)
{
    private const string Reason = "Agreed with the buyer";

    // More than a chunk, so that what was declared before stands in the database and in the chunk.
    private const int Declarations = BulkRunner.Chunk + 15;

    private static readonly Action<JsonObject>[] Changes =
    [
        d => d.Set("shipment.vesselName", null),
        d => d.Set("lines[0].hsCode", "0306120"),
        d => d.Set("lines[0].fobValue", "18750000.00"),
        d => d.Set("lines[1].fobValue", "0"),
        d => d.Set("totals.freightCharges", "9999999.00"),
        d => d.Set("totals.currency", "USD"),
        d => d.Set("consignee.name", "to order"),
        d => d.Set("lines[1].conveyanceIds", new JsonArray("1HGCM82633A004352")),
        d => d.Set("references", new JsonArray("PO-TWICE")),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_load_hears_of_each_declaration_what_a_submission_of_it_would(int seed)
    {
        var documents = Documents(new Random(seed));
        using var sending = await BulkSending.OpenAsync(app);
        using var filing = await Filing.OpenAsync(app);

        var file = await FileAsync(documents);
        var told = await sending.CheckAsync(Encoding.UTF8.GetBytes(file), $"judged-{seed}.jsonl");
        var load = await sending.EndAsync(await sending.LoadAsync(file, $"judged-{seed}.jsonl"));
        var together = load.Results.Select(r => Told(
            $"{r["result"]}", load.Findings.Where(f => $"{f["line"]}" == $"{r["firstLine"]}").Select(f => $"{f["severity"]} {f["ruleId"]}"))).ToList();
        var alone = new List<string>();
        foreach (var (document, acknowledges) in documents)
        {
            alone.Add(await SubmitAsync(filing, document, acknowledges));
        }

        Assert.Equal(alone, together);
        Assert.Equal(load.Counts, told.Counts);
        Assert.Equal(load.Found, told.Found);
        Assert.Contains(alone, t => t.Contains("DEC-DUP-001", StringComparison.Ordinal));
        Assert.Contains(alone, t => t.Contains("DEC-VAL-007", StringComparison.Ordinal));
        Assert.Contains(alone, t => t.Contains("DEC-REF-002", StringComparison.Ordinal));
    }

    private static string Told(string result, IEnumerable<string> findings) => $"{result}: {string.Join(", ", findings.Order(StringComparer.Ordinal))}";

    /// <summary>Some as they should be, some with a change or two, some for the second time; half of them acknowledge what is to be verified.</summary>
    private List<(JsonObject Document, bool Acknowledges)> Documents(Random random)
    {
        var documents = new List<(JsonObject Document, bool Acknowledges)>();
        for (var i = 0; i < Declarations; i++)
        {
            var again = i > 0 && random.Next(8) == 0;
            var document = again ? documents[random.Next(i)].Document.DeepClone().AsObject() : ValidDeclaration.New(app.Clock.GetUtcNow());
            for (var changes = random.Next(3); changes > 0; changes--)
            {
                Changes[random.Next(Changes.Length)](document);
            }

            documents.Add((document, random.Next(2) == 0));
        }

        return documents;
    }

    private static async Task<string> FileAsync(List<(JsonObject Document, bool Acknowledges)> documents)
    {
        using var file = new MemoryStream();
        var (fields, lines) = (new BulkFieldWriter(BulkFormat.JsonLines), new JsonLinesWriter(file));
        foreach (var (at, (document, acknowledges)) in documents.Index())
        {
            var declaration = new BulkDeclaration
            {
                Ordinal = at + 1, FirstLine = at + 1, SenderReference = $"D-{at + 1}", Submit = true, AcknowledgeReason = acknowledges ? Reason : null,
            };
            var (rows, notCarried) = fields.Write(declaration, document.Deserialize<DeclarationContent>(DocumentJson.Options)!);
            Assert.Empty(notCarried);
            await lines.WriteAsync(declaration, rows, TestContext.Current.CancellationToken);
        }

        await lines.EndAsync(TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(file.ToArray());
    }

    /// <summary>What a dry run finds, and what a submission by itself then comes to.</summary>
    private static async Task<string> SubmitAsync(Filing filing, JsonObject document, bool acknowledges)
    {
        var tried = await filing.AskAsync("validateDeclaration(declaration: $declaration) { findings { ruleId severity } }", document);
        var found = tried["viewer.businessAccount.validateDeclaration.findings"].EnumerateArray()
            .Select(f => (Rule: f.GetProperty("ruleId").GetString()!, Severity: f.GetProperty("severity").GetString()!)).ToList();
        object[] answers = acknowledges ? [.. found.Where(f => f.Severity == "VERIFY").Select(f => f.Rule).Distinct().Select(r => new { ruleId = r, reason = Reason })] : [];
        var submitted = await filing.SubmitAsync(document, acknowledgements: answers);
        var result = submitted["submitDeclaration.declaration"].ValueKind != JsonValueKind.Null ? "ACCEPTED"
            : found.Exists(f => f.Severity == "ERROR") ? "REFUSED" : "NEEDS_ACKNOWLEDGEMENT";
        return Told(result, found.Select(f => $"{f.Severity} {f.Rule}"));
    }
}
