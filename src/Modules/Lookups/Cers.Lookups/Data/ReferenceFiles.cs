using Cers.Lookups.Contracts;
using Cers.Lookups.Domain;
using Cers.ModuleKit.Data;

namespace Cers.Lookups.Data;

/// <summary>The reference files, which first fill the tables.</summary>
internal static class ReferenceFiles
{
    /// <summary>The rows of a table's file; for export codes, one for each other heading of six digits too: the code that ends in 00.</summary>
    public static IEnumerable<CodeRow> Codes(CodeTable table)
    {
        var shape = CodeTableShape.Of(table);
        var names = shape.NamesOf is { } other ? Codes(other).ToDictionary(c => c.Code, c => (c.NameEn, c.NameFr)) : null;
        var rows = Rows(shape.File).Select(row =>
        {
            var (en, fr) = names is not null ? names[row[shape.Key]] : (row[shape.Names.En], row.GetValueOrDefault(shape.Names.Fr));
            var columns = shape.Columns.Where(c => row.ContainsKey(c.Name)).ToDictionary(c => c.Name, c => row[c.Name]);
            return new CodeRow(table.ToString(), row[shape.Key], en, fr, Date(row, "valid_from"), Date(row, "valid_to"), columns);
        });
        return table == CodeTable.HsExportCodes ? HsCodes([.. rows]) : rows;
    }

    public static IEnumerable<CodeRow> Codes() => Enum.GetValues<CodeTable>().SelectMany(Codes);

    private static IEnumerable<CodeRow> HsCodes(IReadOnlyCollection<CodeRow> own)
    {
        var conveyances = Rows("hs-conveyance-id.csv").ToDictionary(r => r["code"], r => r["id_kind"]);
        var known = own.Select(r => r.Code).ToHashSet();
        var others = Rows("hs6-nomenclature.csv")
            .Select(row => new CodeRow(nameof(CodeTable.HsExportCodes), row["hs6"] + "00", row["description_en"], null, null, null, new Dictionary<string, string>()))
            .Where(row => !known.Contains(row.Code));
        return own.Concat(others).Select(row => conveyances.TryGetValue(row.Code, out var kind)
            ? row with { Attributes = new Dictionary<string, string>(row.Attributes) { ["conveyance_id"] = kind } }
            : row);
    }

    private static IEnumerable<IReadOnlyDictionary<string, string>> Rows(string file) => ReferenceCsv.Rows(typeof(ReferenceFiles).Assembly, file);

    private static DateOnly? Date(IReadOnlyDictionary<string, string> row, string column) =>
        row.TryGetValue(column, out var text) ? DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null;
}

/// <param name="NameFr">Null for an export code without a French text of its own.</param>
internal sealed record CodeRow(
    string Table, string Code, string NameEn, string? NameFr, DateOnly? ValidFrom, DateOnly? ValidTo, IReadOnlyDictionary<string, string> Attributes);
