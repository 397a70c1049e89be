using System.Globalization;
using System.Reflection;
using Cers.GraphQL;
using Cers.Kernel;
using Cers.ModuleKit.Data;

namespace Cers.Declarations.Domain.Need;

/// <summary>What has to be done about goods that leave Canada.</summary>
[EnumType("ReportingNeed")]
internal enum Need
{
    /// <summary>An export declaration is needed.</summary>
    Declare,

    /// <summary>An export declaration is needed, and the permit with it.</summary>
    DeclareWithPermit,

    /// <summary>No declaration is needed; the permit is presented.</summary>
    PermitOnly,

    /// <summary>A summary report after the month takes the place of declarations.</summary>
    SummaryReport,

    /// <summary>No declaration is needed.</summary>
    NoDeclaration,
}

/// <summary>A row of the table; what it leads to is null where the table is gone on with.</summary>
internal sealed record NeedRow(
    int Number, Need? Outcome, NdrCode? Ndr, LocalizedText Condition, LocalizedText Reason, LocalizedText Citation, DateOnly From, DateOnly? To,
    Func<GoodsToExport, decimal, IEnumerable<Condition>> Look);

/// <summary>A code for goods that need no declaration; the carrier gets it in place of a proof of report.</summary>
/// <param name="Published">False for a code that no public list has: it is a label of this system.</param>
/// <param name="NumberLabel">The number that the carrier gets beside the code.</param>
internal sealed record NdrCode(string Code, LocalizedText Name, bool Published, LocalizedText? NumberLabel);

/// <summary>The decision table "Do I need to declare?": declaration-need.csv says what, <see cref="NeedRows"/> when. The first row in force that fits wins.</summary>
internal static class NeedTable
{
    private static readonly Dictionary<string, NdrCode> Ndr = ReferenceCsv.Rows(typeof(NeedTable).Assembly, "ndr-codes.csv")
        .Select(row => new NdrCode(row["code"], Text(row, "name"), row["mark"] == "public", row["number_required"] == "Y" ? Text(row, "number_label") : null))
        .ToDictionary(c => c.Code, StringComparer.Ordinal);

    private static readonly Dictionary<int, Func<GoodsToExport, decimal, IEnumerable<Condition>>> Looks =
        typeof(NeedRows).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(m => m.IsDefined(typeof(NeedRowAttribute)))
            .ToDictionary(m => m.GetCustomAttribute<NeedRowAttribute>()!.Row, m => m.CreateDelegate<Func<GoodsToExport, decimal, IEnumerable<Condition>>>());

    private static readonly Dictionary<string, LocalizedText> Answers = ReferenceCsv.Rows(typeof(NeedTable).Assembly, "need-answers.csv")
        .ToDictionary(row => row["key"], row => Text(row, "name"), StringComparer.Ordinal);

    public static IReadOnlyList<NeedRow> Rows { get; } = [.. ReferenceCsv.Rows(typeof(NeedTable).Assembly, "declaration-need.csv").Select(Read).OrderBy(r => r.Number)];

    /// <summary>What an answer is called, or one of its values: <c>purpose.AtaCarnet</c>.</summary>
    public static LocalizedText NameOf(string answer) => Answers[answer];

    private static NeedRow Read(IReadOnlyDictionary<string, string> row)
    {
        var number = int.Parse(row["row"], NumberStyles.None, CultureInfo.InvariantCulture);
        return new NeedRow(
            number,
            row["outcome"] == "GO_ON" ? null : Enum.Parse<Need>(row["outcome"].Replace("_", "", StringComparison.Ordinal), ignoreCase: true),
            row.TryGetValue("ndr", out var code) ? Ndr[code] : null,
            Text(row, "condition"),
            Text(row, "reason"),
            Text(row, "citation"),
            Day(row["valid_from"]),
            row.TryGetValue("valid_to", out var to) ? Day(to) : null,
            Looks[number]);
    }

    private static LocalizedText Text(IReadOnlyDictionary<string, string> row, string column) => new(row[column + "_en"], row[column + "_fr"]);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
