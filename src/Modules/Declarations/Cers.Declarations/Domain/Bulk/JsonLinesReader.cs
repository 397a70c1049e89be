using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Cers.Declarations.Domain.Rules;

namespace Cers.Declarations.Domain.Bulk;

/// <summary>Reads JSON Lines: an object a line, the header's fields by their names, details, permits, containers and references as lists of objects.</summary>
internal sealed class JsonLinesReader(Stream content) : IBulkReader
{
    public const string Acknowledgements = "acknowledgements";
    public const string RuleId = "ruleId";
    public const string Reason = "reason";

    private const int MostAcknowledgements = 200;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 8 };

    private static readonly Dictionary<string, BulkRecord> Lists = BulkLayout.Records.Skip(1).ToDictionary(r => r.Json, StringComparer.Ordinal);

    private readonly BulkStream text = new(content, new BulkAllowance());

    public async IAsyncEnumerable<Func<BulkDeclarationBuilder>> ReadAsync(Action<BulkFinding> refuses, [EnumeratorCancellation] CancellationToken ct)
    {
        var lines = new BulkLines(text, BulkLayout.MostBytes);
        var ordinal = 0;
        while (await lines.NextAsync(ct) is { } line)
        {
            if (text.Fault is not null)
            {
                // The line may have been cut where the text ended.
                continue;
            }

            if (ordinal == BulkLayout.MostDeclarations)
            {
                refuses(BulkFinding.OfFile(BulkRules.DeclarationCount, line.Number));
                yield break;
            }

            var place = ++ordinal;
            yield return () => Read(line, place);
        }

        await lines.CompleteAsync();
        if (text.Fault is { } fault)
        {
            refuses(BulkFinding.OfFile(fault, text.Line));
        }
    }

    private static BulkDeclarationBuilder Read(BulkLine line, int ordinal)
    {
        if (line.Bytes.Span.Trim(" \t\r"u8).IsEmpty)
        {
            var blank = new BulkDeclarationBuilder(BulkFormat.JsonLines, ordinal, line.Number, null);
            blank.Broken(BulkRules.BlankLine, line.Number, null, null);
            return blank;
        }

        try
        {
            using var document = JsonDocument.Parse(line.Bytes, Options);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return Read(document.RootElement, line.Number, ordinal);
            }
        }
        catch (JsonException)
        {
            // Told below, as what is JSON but no object.
        }

        var broken = new BulkDeclarationBuilder(BulkFormat.JsonLines, ordinal, line.Number, null);
        broken.Broken(BulkRules.JsonObject, line.Number, null, null);
        return broken;
    }

    private static BulkDeclarationBuilder Read(JsonElement declaration, int line, int ordinal)
    {
        var reference = declaration.TryGetProperty(BulkLayout.SenderReference, out var given) && given.ValueKind == JsonValueKind.String ? Text(given) : null;
        var builder = new BulkDeclarationBuilder(BulkFormat.JsonLines, ordinal, line, reference);
        var header = new BulkRow(BulkLayout.Header, line);
        builder.Add(header);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in declaration.EnumerateObject())
        {
            var name = Name(property);
            if (!names.Add(name))
            {
                builder.Fault(header, name, BulkRules.UnknownField, null);
            }
            else if (Lists.TryGetValue(name, out var record))
            {
                ReadList(builder, record, property.Value, line);
            }
            else if (name == Acknowledgements)
            {
                ReadAcknowledgements(builder, header, property.Value);
            }
            else
            {
                ReadField(builder, header, name, property.Value);
            }
        }

        if (!builder.HasDetail)
        {
            builder.Broken(BulkRules.NoDetail, line, BulkLayout.Header.Letter, null);
        }

        return builder;
    }

    private static void ReadList(BulkDeclarationBuilder builder, BulkRecord record, JsonElement list, int line)
    {
        if (list.ValueKind == JsonValueKind.Null)
        {
            return;
        }

        if (list.ValueKind != JsonValueKind.Array)
        {
            // Told here, and not once more as missing.
            _ = builder.Count(record, line);
            builder.Broken(BulkRules.JsonObject, line, record.Letter, Raw(list));
            return;
        }

        var at = 0;
        foreach (var item in list.EnumerateArray())
        {
            if (!builder.Count(record, line))
            {
                return;
            }

            var row = new BulkRow(record, line, string.Create(CultureInfo.InvariantCulture, $"{record.Json}[{at++}]."));
            builder.Add(row);
            if (item.ValueKind != JsonValueKind.Object)
            {
                builder.Broken(BulkRules.JsonObject, line, record.Letter, Raw(item));
                continue;
            }

            var names = new HashSet<string>(StringComparer.Ordinal);
            foreach (var property in item.EnumerateObject())
            {
                var name = Name(property);
                if (names.Add(name))
                {
                    ReadField(builder, row, name, property.Value);
                }
                else
                {
                    builder.Fault(row, name, BulkRules.UnknownField, null);
                }
            }
        }
    }

    private static void ReadField(BulkDeclarationBuilder builder, BulkRow row, string name, JsonElement value)
    {
        if (row.Record.Field(name) is not { } field)
        {
            builder.Fault(row, name, BulkRules.UnknownField, Raw(value));
            return;
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.Null:
                break;
            case JsonValueKind.String when Text(value) is { } text:
                row[field] = text.Trim() is { Length: > 0 } trimmed ? BulkText.Normal(trimmed) : null;
                break;
            case JsonValueKind.Number when field.Type == BulkType.Number:
                row[field] = value.GetRawText();
                break;
            case JsonValueKind.Array when field.Name == BulkLayout.ConveyanceId && value.EnumerateArray().All(v => v.ValueKind == JsonValueKind.String && Text(v) is not null):
                foreach (var one in value.EnumerateArray())
                {
                    row.AddConveyance(BulkText.Normal(Text(one)!));
                }

                break;
            default:
                row.SetOther(field, Raw(value));
                break;
        }
    }

    private static void ReadAcknowledgements(BulkDeclarationBuilder builder, BulkRow header, JsonElement list)
    {
        if (list.ValueKind == JsonValueKind.Null)
        {
            return;
        }

        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() > MostAcknowledgements)
        {
            builder.Fault(header, Acknowledgements, BulkRules.Invalid, Raw(list));
            return;
        }

        var at = 0;
        foreach (var item in list.EnumerateArray())
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{Acknowledgements}[{at++}]");
            if (item.ValueKind != JsonValueKind.Object || item.EnumerateObject().Any(p => Name(p) is not (RuleId or Reason))
                || Member(item, RuleId) is not { } rule || !RuleCatalogue.All.Any(r => r.Id == rule))
            {
                builder.Fault(header, name, BulkRules.Invalid, Raw(item));
            }
            else if (Member(item, Reason) is not { Length: >= 5 and <= 200 } reason)
            {
                builder.Fault(header, $"{name}.{Reason}", BulkRules.TextLength, Member(item, Reason), ("min", 5), ("max", 200));
            }
            else if (!BulkText.IsAccepted(reason) || reason.Any(char.IsControl))
            {
                builder.Fault(header, $"{name}.{Reason}", BulkRules.Characters, reason);
            }
            else
            {
                builder.Add(new Acknowledgement(rule, reason));
            }
        }
    }

    private static string? Member(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && Text(value) is { } text ? BulkText.Normal(text.Trim()) : null;

    /// <summary>The text of a string; null when it escapes half a character.</summary>
    private static string? Text(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string Name(JsonProperty property)
    {
        try
        {
            return property.Name is { Length: > 0 } name ? name : "\"\"";
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }

    // No more of it than a report may show: the element may be megabytes.
    private static string Raw(JsonElement value)
    {
        var raw = value.GetRawText();
        return raw.Length <= BulkFinding.LongestValue ? raw : raw[..BulkFinding.LongestValue];
    }
}
