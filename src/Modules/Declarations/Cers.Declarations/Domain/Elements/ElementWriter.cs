using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cers.Declarations.Data;
using Cers.Declarations.Domain.Document;

namespace Cers.Declarations.Domain.Elements;

/// <summary>Makes a document of single values by the places of their elements.</summary>
internal sealed class ElementWriter
{
    // As many items as a group has at most; also keeps a path from making a list of millions.
    private const int MostItems = 999;

    private static readonly FrozenDictionary<string, Element> ByPlace = Element.Entered.Where(e => e.Type != "object").ToFrozenDictionary(e => e.Json, StringComparer.Ordinal);

    private readonly JsonObject document = [];

    /// <summary>The document of all that was set.</summary>
    public DeclarationContent Content => document.Deserialize<DeclarationContent>(DocumentJson.Options)!;

    /// <summary>The element at a path and the path with its positions; null when it leads to none.</summary>
    public static (Element Element, string Path)? Find(string path)
    {
        var steps = Steps(path);
        if (steps is null || !ByPlace.TryGetValue(string.Join('.', steps.Select(s => s.Name + (s.Index is null ? "" : "[]"))), out var element))
        {
            return null;
        }

        return (element, string.Join('.', steps.Select(s => s.Index is { } index ? string.Create(CultureInfo.InvariantCulture, $"{s.Name}[{index}]") : s.Name)));
    }

    /// <summary>Sets a value at a path that <see cref="Find"/> gave; false when it is none of the element's type.</summary>
    public bool TrySet(Element element, string path, string text)
    {
        if (!TryRead(element.Type, text.Trim(), text, out var value))
        {
            return false;
        }

        JsonNode at = document;
        var steps = Steps(path)!;
        for (var i = 0; i < steps.Count; i++)
        {
            var (name, index) = steps[i];
            var leaf = i == steps.Count - 1;
            var inner = at[name] ?? (index is not null ? new JsonArray() : leaf ? value : new JsonObject());
            if (inner!.Parent is null)
            {
                at[name] = inner;
            }

            if (index is not { } position)
            {
                at = inner;
                continue;
            }

            var items = (JsonArray)inner;
            while (items.Count <= position)
            {
                items.Add(leaf ? JsonValue.Create("") : new JsonObject());
            }

            if (leaf)
            {
                items[position] = value;
            }

            at = items[position]!;
        }

        return true;
    }

    private static bool TryRead(string type, string trimmed, string text, out JsonNode value)
    {
        JsonNode? read = type switch
        {
            "decimal" => decimal.TryParse(trimmed, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var figure) ? figure : null,
            "integer" => int.TryParse(trimmed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : null,
            "boolean" => bool.TryParse(trimmed, out var flag) ? flag : null,
            "date" => DateOnly.TryParseExact(trimmed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? trimmed : null,
            "dateTime" => DateTimeOffset.TryParse(trimmed, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? JsonValue.Create(at) : null,
            "enum" => Enumerated(trimmed),
            _ => text,
        };
        value = read!;
        return read is not null;
    }

    // The two enumerations of the document share no name.
    private static string? Enumerated(string text)
    {
        var name = text.Replace("_", "", StringComparison.Ordinal);
        return Enum.GetNames<TimeCategory>().Concat(Enum.GetNames<PermitType>()).Concat(Enum.GetNames<SubmissionType>()).FirstOrDefault(n => n.Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    private static List<(string Name, int? Index)>? Steps(string path)
    {
        var steps = new List<(string, int?)>();
        foreach (var part in path.Split('.'))
        {
            var open = part.IndexOf('[', StringComparison.Ordinal);
            if (open < 0)
            {
                steps.Add((part, null));
                continue;
            }

            var position = 0;
            if (!part.EndsWith(']') || (part[(open + 1)..^1] is { Length: > 0 } number && !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out position)) || position >= MostItems)
            {
                return null;
            }

            steps.Add((part[..open], position));
        }

        return steps;
    }
}
