using Cers.Kernel;
using Cers.Lookups;
using Cers.Lookups.Contracts;
using Cers.ModuleKit.Data;

namespace Cers.Declarations.Tests;

/// <summary>The code tables as they are delivered; one country wants attention, which none does at first.</summary>
internal static class TestTables
{
    /// <summary>A country that wants attention here.</summary>
    public const string Attention = "KP";

    private static readonly (CodeTable Table, string File, string Key)[] Files =
    [
        (CodeTable.Offices, "offices.csv", "code"),
        (CodeTable.Currencies, "currencies.csv", "code"),
        (CodeTable.UnitsOfMeasure, "units-of-measure.csv", "code"),
        (CodeTable.Provinces, "provinces.csv", "code"),
        (CodeTable.UsStates, "us-states.csv", "code"),
        (CodeTable.ReasonsForExport, "reasons-for-export.csv", "code"),
        (CodeTable.ModesOfTransport, "modes-of-transport.csv", "code"),
        (CodeTable.ContainerTypes, "container-types.csv", "id"),
        (CodeTable.Countries, "countries.csv", "code"),
        (CodeTable.WeightUnits, "weight-units.csv", "code"),
        (CodeTable.HsChapters, "hs-chapters.csv", "chapter"),
        (CodeTable.ReasonsForAmendment, "reasons-for-amendment.csv", "code"),
        (CodeTable.ReasonsForVoid, "reasons-for-void.csv", "code"),
    ];

    public static CodeTables All { get; } = new(
        (from file in Files
         from row in Rows(file.File)
         select KeyValuePair.Create(
             file.Table,
             new Code(row[file.Key], new LocalizedText(row["name_en"], row["name_fr"]), Day(row, "valid_from"), Day(row, "valid_to"), Attributes(file.Table, row))))
        .Concat(Rates()),
        ExportCodes());

    /// <summary>Of euros a rate of a week before a Tuesday, of yen one that was too old on it, of francs one that came after it.</summary>
    private static IEnumerable<KeyValuePair<CodeTable, Code>> Rates() =>
        from rate in new[] { ("EUR", "1.6000", "2026-11-16"), ("USD", "1.4000", "2026-10-24"), ("JPY", "0.0092", "2026-10-23"), ("CHF", "1.7200", "2026-11-25") }
        select KeyValuePair.Create(
            CodeTable.ExchangeRates,
            new Code(rate.Item1, new LocalizedText(rate.Item1, rate.Item1), null, null, new Dictionary<string, string> { ["cad_per_unit"] = rate.Item2, ["rate_date"] = rate.Item3 }));

    private static IEnumerable<HsExportCode> ExportCodes()
    {
        var conveyances = Rows("hs-conveyance-id.csv").ToDictionary(r => r["code"], r => r["id_kind"]);
        var own = Rows("hs-export-codes.csv").Select(row => Export(row["code"], row["unit"], false, row["description_en"]));
        return own
            .Append(Export("01013000", "NMB", ofChapter: true))
            .Append(Export("87033200", "NMB", ofChapter: true));

        HsExportCode Export(string code, string unit, bool ofChapter, string? description = null)
        {
            _ = HsCode.TryParse(code, out var hs);
            return new HsExportCode(hs, new LocalizedText(description ?? code, code), false, unit, ofChapter, conveyances.GetValueOrDefault(code), null, null);
        }
    }

    private static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string file) => ReferenceCsv.Rows(typeof(LookupsModule).Assembly, file);

    private static IReadOnlyDictionary<string, string> Attributes(CodeTable table, IReadOnlyDictionary<string, string> row) =>
        table == CodeTable.Countries && row["code"] == Attention ? new Dictionary<string, string>(row) { ["attention"] = "Y" } : row;

    private static DateOnly? Day(IReadOnlyDictionary<string, string> row, string column) =>
        row.TryGetValue(column, out var text) ? DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null;
}
