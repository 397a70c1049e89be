using Cers.Lookups.Contracts;
using Cers.ModuleKit.Data;

namespace Cers.Lookups.Data;

/// <summary>The reference files: which fills which table, and under which column name its codes stand.</summary>
internal static class ReferenceFiles
{
    private static readonly string[] NotAttributes = ["name_en", "name_fr", "valid_from", "valid_to", "mark", "source", "note"];

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
        (CodeTable.ReasonsForAmendment, "reasons-for-amendment.csv", "code"),
        (CodeTable.ReasonsForVoid, "reasons-for-void.csv", "code"),
        (CodeTable.HsChapters, "hs-chapters.csv", "chapter"),
    ];

    public static IEnumerable<CodeRow> Codes() =>
        from file in Files
        from row in ReferenceCsv.Rows(typeof(ReferenceFiles).Assembly, file.File)
        select new CodeRow(
            file.Table.ToString(),
            row[file.Key],
            row["name_en"],
            row["name_fr"],
            Date(row, "valid_from"),
            Date(row, "valid_to"),
            row.Where(c => c.Key != file.Key && !NotAttributes.Contains(c.Key)).ToDictionary(c => c.Key, c => c.Value));

    /// <summary>The codes with texts of their own, and for each other heading of six digits the code that ends in 00.</summary>
    public static IEnumerable<HsRow> HsCodes()
    {
        var conveyances = Rows("hs-conveyance-id.csv").ToDictionary(r => r["code"], r => r["id_kind"]);
        var own = Rows("hs-export-codes.csv").ToDictionary(r => r["code"]);
        foreach (var (code, row) in own)
        {
            yield return new HsRow(code, row["description_en"], row["description_fr"], row["unit"], conveyances.GetValueOrDefault(code), Date(row, "valid_from"), Date(row, "valid_to"));
        }

        foreach (var row in Rows("hs6-nomenclature.csv"))
        {
            var code = row["hs6"] + "00";
            if (!own.ContainsKey(code))
            {
                yield return new HsRow(code, row["description_en"], null, null, conveyances.GetValueOrDefault(code), null, null);
            }
        }
    }

    private static IEnumerable<IReadOnlyDictionary<string, string>> Rows(string file) => ReferenceCsv.Rows(typeof(ReferenceFiles).Assembly, file);

    private static DateOnly? Date(IReadOnlyDictionary<string, string> row, string column) =>
        row.TryGetValue(column, out var text) ? DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null;
}

internal sealed record CodeRow(
    string Table, string Code, string NameEn, string NameFr, DateOnly? ValidFrom, DateOnly? ValidTo, IReadOnlyDictionary<string, string> Attributes);

internal sealed record HsRow(
    string Code, string DescriptionEn, string? DescriptionFr, string? Unit, string? ConveyanceId, DateOnly? ValidFrom, DateOnly? ValidTo);
