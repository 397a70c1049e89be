using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Cers.Declarations.Contracts.BackOffice;
using Cers.Kernel;
using Cers.Lookups.Contracts;

namespace Cers.Declarations.Domain.Elements;

/// <summary>
/// A stored document as people read it: every element of the list of elements by its name, in the list's groups, codes with their names. It reads the document as
/// it is stored, so that what is stored and what is shown cannot differ.
/// </summary>
internal sealed partial class ElementsShown(CodeTables tables)
{
    private const string Root = "declaration.";

    private static readonly IReadOnlyList<Group> All = [.. Element.Documented.GroupBy(e => NumberOf(e.Id)).Select(g => Group.Of([.. g]))];

    private static readonly Dictionary<string, Element> ByJson = Element.Documented.ToDictionary(e => e.Json, StringComparer.Ordinal);

    private static readonly Dictionary<string, LocalizedText> Words = new(StringComparer.Ordinal)
    {
        ["None"] = new("None", "Aucune"),
        ["LiveAnimals"] = new("Live animals", "Animaux vivants"),
        ["Bulk"] = new("Bulk goods", "Marchandises en vrac"),
        ["Homogeneous"] = new("Homogeneous goods", "Marchandises homogènes"),
        ["TimeSensitive"] = new("Time-sensitive goods", "Marchandises urgentes"),
        ["Permit"] = new("Permit", "Permis"),
        ["Licence"] = new("Licence", "Licence"),
        ["Certificate"] = new("Certificate", "Certificat"),
        ["GeneralExportPermit"] = new("General export permit", "Licence générale d'exportation"),
    };

    /// <summary>What the element at a finding's path is called; null for the declaration as a whole.</summary>
    public static LocalizedText? NameAt(string path)
    {
        var place = Position().Replace(path.StartsWith(Root, StringComparison.Ordinal) ? path[Root.Length..] : path, "[]");
        return (ByJson.GetValueOrDefault(place) ?? ByJson.GetValueOrDefault(place + "[]"))?.Name;
    }

    public IReadOnlyList<ElementGroup> Groups(JsonNode document) =>
    [
        .. All.Where(g => g.Items is null).Select(g => new ElementGroup(g.Id, g.Name, [.. g.Elements.Select(e => new ShownElement(e.Id, e.Name, Root + e.Json, Value(e, At(document, e.Json))))
            .Where((shown, i) => shown.Value is not null || g.Elements[i].Usage != Usage.Derived)])),
    ];

    /// <summary>Permits, containers and references; those that have none left out.</summary>
    public IReadOnlyList<ElementTable> Tables(JsonNode document) =>
        [.. All.Where(g => g.Items is not null and not "lines").Select(g => Table(g, document, 0, int.MaxValue)).Where(t => t.Rows.Count > 0)];

    public ElementTable Lines(JsonNode document, int from, int most) => Table(All.First(g => g.Items == "lines"), document, from, most);

    private ElementTable Table(Group group, JsonNode document, int from, int most)
    {
        var items = document[group.Items!] as JsonArray ?? [];
        var rows = items.Select((item, i) => (Item: item, At: i)).Skip(from).Take(most).Select(x => new ElementRow(
            string.Create(CultureInfo.InvariantCulture, $"{Root}{group.Items}[{x.At}]"),
            group.Elements.Select(e => (Key: Key(e), Value: Value(e, x.Item is JsonObject row ? row[Key(e)] : x.Item))).Where(v => v.Value is not null)
                .ToDictionary(v => v.Key, v => v.Value!, StringComparer.Ordinal)));
        return new ElementTable(group.Id, group.Name, Root + group.Items, [.. group.Elements.Select(e => new ElementColumn(Key(e), e.Name))], [.. rows]);
    }

    private ShownValue? Value(Element element, JsonNode? node)
    {
        if (node is JsonArray list)
        {
            var joined = string.Join(" · ", list.Select(i => i?.GetValue<string>()));
            return joined.Length > 0 ? new ShownValue { Text = new LocalizedText(joined, joined) } : null;
        }

        if (node is not JsonValue value)
        {
            return null;
        }

        switch (value.GetValueKind())
        {
            case JsonValueKind.True or JsonValueKind.False:
                return new ShownValue { Flag = value.GetValue<bool>() };
            case JsonValueKind.Number:
                return new ShownValue { Figure = decimal.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture) };
        }

        var text = value.ToString();
        return element switch
        {
            { Type: "dateTime" } => new ShownValue { At = DateTimeOffset.Parse(text, CultureInfo.InvariantCulture) },
            { Type: "enum" } => new ShownValue { Text = Words.GetValueOrDefault(text) ?? new LocalizedText(text, text) },
            { Table: "hs-export-codes" } => new ShownValue { Code = text, Text = tables.FindHs(text)?.Description },
            { Table: { } table } => new ShownValue { Code = text, Text = tables.Find(TableOf(table), text)?.Name },
            _ => new ShownValue { Text = new LocalizedText(text, text) },
        };
    }

    // modes-of-transport is ModesOfTransport.
    private static CodeTable TableOf(string name) => Enum.Parse<CodeTable>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    private static JsonNode? At(JsonNode document, string json)
    {
        var node = (JsonNode?)document;
        foreach (var part in json.Split('.'))
        {
            node = (node as JsonObject)?[part];
        }

        return node;
    }

    // The last part of a place: hsCode of lines[].hsCode, conveyanceIds of lines[].conveyanceIds[].
    private static string Key(Element element)
    {
        var place = element.Json.EndsWith("[]", StringComparison.Ordinal) ? element.Json[..^2] : element.Json;
        return place[(place.LastIndexOf('.') + 1)..];
    }

    private static string NumberOf(string id)
    {
        var number = id.StartsWith("ours-", StringComparison.Ordinal) ? id[5..] : id;
        return number.Split('.')[0];
    }

    [GeneratedRegex(@"\[[0-9]+\]", RegexOptions.None, 1000)]
    private static partial Regex Position();

    [GeneratedRegex(@" \((?:group|groupe)?[^()]*\)$", RegexOptions.None, 1000)]
    private static partial Regex InBrackets();

    /// <param name="Items">The list of a group that repeats; null for one that does not.</param>
    private sealed record Group(string Id, LocalizedText Name, string? Items, IReadOnlyList<Element> Elements)
    {
        /// <summary>The group's own row comes first; references are a list without one.</summary>
        public static Group Of(IReadOnlyList<Element> elements)
        {
            var head = elements[0];
            var items = head.Json.EndsWith("[]", StringComparison.Ordinal) ? head.Json[..^2] : null;
            return new Group(
                NumberOf(head.Id),
                new LocalizedText(InBrackets().Replace(head.Name.En, ""), InBrackets().Replace(head.Name.Fr, "")),
                items,
                head.Type == "object" ? [.. elements.Skip(1)] : elements);
        }
    }
}
