using System.Globalization;
using Cers.Kernel;
using Cers.ModuleKit.Data;

namespace Cers.Declarations.Domain.Elements;

/// <summary>How much an element is asked for.</summary>
internal enum Usage
{
    Mandatory,
    Optional,
    Conditional,
    Derived,
}

/// <summary>A data element of the declaration: its names, where it stands in the document, its type and length. Read from declaration-elements.csv.</summary>
/// <param name="Json">Its place: <c>lines[].hsCode</c>.</param>
/// <param name="Table">The code table, where the element is a code.</param>
/// <param name="Amendable">An amendment may change it.</param>
internal sealed record Element(string Id, LocalizedText Name, string Json, string Type, string? Table, int? Min, int? Max, Usage Usage, bool Amendable)
{
    // Of the group of control the client enters these; the system fills the rest.
    private static readonly HashSet<string> EnteredControl = ["control.submissionType", "control.contingencyFiled", "control.contingencyFiledAt", "control.lateReason"];

    /// <summary>Every element of a document, groups and computed ones too, in its order.</summary>
    public static IReadOnlyList<Element> Documented { get; } =
    [
        .. ReferenceCsv.Rows(typeof(Element).Assembly, "declaration-elements.csv").Select(Read)
            .Where(e => e.Json != "proofOfReport" && (!e.Json.StartsWith("control", StringComparison.Ordinal) || EnteredControl.Contains(e.Json))),
    ];

    /// <summary>Every element that a client enters, in the order of the document.</summary>
    public static IReadOnlyList<Element> Entered { get; } = [.. Documented.Where(e => e.Usage != Usage.Derived)];

    private static readonly Dictionary<string, Element> ByJson = Entered.ToDictionary(e => e.Json);

    public static Element At(string json) => ByJson[json];

    public bool IsText => Type is "string" or "list of string" || Table is not null;

    private static Element Read(IReadOnlyDictionary<string, string> row)
    {
        var type = row["type"];
        var table = type.StartsWith("code(", StringComparison.Ordinal) ? type[5..^1] : null;
        return new Element(
            row["id"],
            new LocalizedText(row["name_en"], row["name_fr"]),
            row["json"],
            type,
            table,
            Number(row, "min"),
            Number(row, "max"),
            row.GetValueOrDefault("usage") switch
            {
                "M" => Usage.Mandatory,
                "C" => Usage.Conditional,
                "D" => Usage.Derived,
                _ => Usage.Optional,
            },
            row.GetValueOrDefault("amendable") != "N");
    }

    private static int? Number(IReadOnlyDictionary<string, string> row, string column) =>
        row.TryGetValue(column, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
