using System.Globalization;
using Cers.Kernel;
using Cers.ModuleKit.Data;

namespace Cers.Declarations.Domain.Elements;

/// <summary>What the table says of an element, whoever fills it: the client, the system or a computation.</summary>
internal sealed record ElementEntry(string Id, LocalizedText Name, string Json, string Type)
{
    /// <summary>What its values look like, in words.</summary>
    public string? Format { get; init; }

    public int? Min { get; init; }

    public int? Max { get; init; }

    public required Usage Usage { get; init; }

    /// <summary>When a conditional element is asked for, or where its value comes from.</summary>
    public string? Condition { get; init; }

    /// <summary>Whether an amendment may change it; null when the client does not enter it.</summary>
    public bool? Amendable { get; init; }

    /// <summary>The rules that name it; those of every element are not repeated.</summary>
    public required IReadOnlyList<string> Rules { get; init; }
}

/// <summary>Every element of a declaration, in the order of the table (declaration-elements.csv).</summary>
internal static class ElementCatalogue
{
    public static IReadOnlyList<ElementEntry> All { get; } =
        [.. ReferenceCsv.Rows(typeof(ElementCatalogue).Assembly, "declaration-elements.csv").Select(Read)];

    private static ElementEntry Read(IReadOnlyDictionary<string, string> row) => new(row["id"], new LocalizedText(row["name_en"], row["name_fr"]), row["json"], row["type"])
    {
        Format = Text(row, "format"),
        Min = Number(row, "min"),
        Max = Number(row, "max"),
        Usage = row["usage"] switch
        {
            "M" => Usage.Mandatory,
            "C" => Usage.Conditional,
            "D" => Usage.Derived,
            _ => Usage.Optional,
        },
        Condition = Text(row, "condition"),
        Amendable = Text(row, "amendable") is { } letter ? letter == "Y" : null,
        Rules = row.TryGetValue("rules", out var rules) ? rules.Split(' ', StringSplitOptions.RemoveEmptyEntries) : [],
    };

    private static string? Text(IReadOnlyDictionary<string, string> row, string column) => row.GetValueOrDefault(column) is { } text && text != "-" ? text : null;

    private static int? Number(IReadOnlyDictionary<string, string> row, string column) =>
        Text(row, column) is { } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : null;
}
