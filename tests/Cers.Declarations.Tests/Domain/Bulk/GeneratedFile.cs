using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cers.Declarations.Data;
using Cers.Declarations.Domain.Bulk;
using Cers.Declarations.Domain.Document;
using Cers.Declarations.Domain.Elements;
using Cers.Declarations.Tests.Domain.Rules;
using Cers.Testing.Data;

namespace Cers.Declarations.Tests.Domain.Bulk;

/// <summary>Files of generated declarations, each from its seed, and what becomes of them.</summary>
internal static class GeneratedFile
{
    /// <summary>A declaration that every format carries.</summary>
    public static BulkDeclaration Declaration(int seed, int ordinal = 1) => new()
    {
        Ordinal = ordinal,
        FirstLine = ordinal,
        SenderReference = string.Create(CultureInfo.InvariantCulture, $"É{seed}-{ordinal}"),
        Submit = seed % 5 != 0,
        AcknowledgeReason = seed % 3 == 0 ? "Vérifié, c'est exact" : null,
        Content = Content(new GeneratedDeclaration(seed).Document()
            .Set("lines[0].conveyanceIds", seed % 4 == 0 ? new JsonArray("1HGCM82633A004352") : null)
            .Set("permits", seed % 2 == 0 ? new JsonArray(new JsonObject { ["type"] = "GENERAL_EXPORT_PERMIT", ["number"] = "G 1/2", ["expiryDate"] = "2027-03-31", ["lineNumber"] = 1 }) : null)
            .Set("control", seed % 7 == 0 ? new JsonObject { ["submissionType"] = "ONE_TIME", ["contingencyFiled"] = true, ["contingencyFiledAt"] = "2026-11-24T08:30:00-05:00" } : null)
            .Set("shipment.timeCategory", seed % 6 == 0 ? "LIVE_ANIMALS" : null)
            .Set("serviceProvider", seed % 8 == 0 ? new JsonObject { ["contactName"] = "Zoé", ["fileNumber"] = "F-1" } : null)),
    };

    public static DeclarationContent Content(JsonObject document) => Normalization.Clean(Enumerations(document).Deserialize<DeclarationContent>(DocumentJson.Options)!);

    /// <summary>The declarations in a format; fails where it cannot carry them.</summary>
    public static async Task<byte[]> WriteAsync(BulkFormat format, params IEnumerable<BulkDeclaration> declarations)
    {
        using var target = new MemoryStream();
        IBulkWriter writer = format switch
        {
            BulkFormat.JsonLines => new JsonLinesWriter(target),
            BulkFormat.Csv => new CsvArchiveWriter(target),
            _ => new FixedWidthWriter(target),
        };
        foreach (var declaration in declarations)
        {
            var (rows, lost) = new BulkFieldWriter(format).Write(declaration, declaration.Content!);
            Xunit.Assert.Empty(lost.Select(l => l.Field.Name));
            await writer.WriteAsync(declaration, rows, CancellationToken.None);
        }

        await writer.EndAsync(CancellationToken.None);
        return target.ToArray();
    }

    /// <summary>The file in another format, or why not.</summary>
    public static async Task<(byte[] Bytes, IReadOnlyList<BulkFinding> Refused)> ConvertAsync(byte[] bytes, BulkFormat from, BulkFormat to)
    {
        using var target = new MemoryStream();
        var refused = await BulkConverter.ConvertAsync(new BulkFile(new MemoryStream(bytes), from, $"load{from.Extension()}"), to, target, CancellationToken.None);
        return (target.ToArray(), refused);
    }

    /// <summary>All that a declaration says, as a text to compare.</summary>
    public static string Said(BulkDeclaration d) => JsonSerializer.Serialize(
        new { d.SenderReference, d.Submit, d.AcknowledgeReason, d.Acknowledgements, Content = d.Content is null ? null : Normalization.Clean(d.Content) }, DocumentJson.Options);

    // The documents are written as GraphQL takes them.
    private static JsonObject Enumerations(JsonObject document)
    {
        foreach (var (group, name) in new[] { ("shipment", "timeCategory"), ("control", "submissionType") })
        {
            if (document[group]?[name] is { } value)
            {
                document[group]![name] = value.GetValue<string>().Replace("_", "", StringComparison.Ordinal);
            }
        }

        foreach (var permit in document["permits"]?.AsArray() ?? [])
        {
            permit!["type"] = permit["type"]!.GetValue<string>().Replace("_", "", StringComparison.Ordinal);
        }

        return document;
    }
}
