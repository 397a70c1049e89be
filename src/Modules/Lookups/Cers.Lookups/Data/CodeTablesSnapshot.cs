using System.Collections.Frozen;
using System.Text.Json;
using Cers.Kernel;
using Cers.Lookups.Contracts;
using Cers.ModuleKit.Modules;
using Npgsql;

namespace Cers.Lookups.Data;

/// <summary>The code tables in memory, read before the host is ready and again when they change.</summary>
internal sealed class CodeTablesSnapshot(NpgsqlDataSource database) : ISnapshot
{
    private volatile SearchableTables? current;

    public string Topic => "reference";

    public CodeTables Tables => Current.Tables;

    /// <summary>The tables and their words, as they belong together.</summary>
    public SearchableTables Current => current ?? throw new InvalidOperationException("The code tables are not loaded yet.");

    public async Task LoadAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            "select table_name, code, name_en, name_fr, valid_from, valid_to, attributes::text from lookups.code_versions");
        await using var reader = await command.ExecuteReaderAsync(ct);
        var codes = new List<CodeRow>();
        while (await reader.ReadAsync(ct))
        {
            codes.Add(new CodeRow(
                reader.GetString(0),
                reader.GetString(1),
                reader.GetString(2),
                reader.IsDBNull(3) ? null : reader.GetString(3),
                Date(reader, 4),
                Date(reader, 5),
                JsonSerializer.Deserialize<Dictionary<string, string>>(reader.GetString(6))!));
        }

        current = new SearchableTables(Build(codes));
    }

    /// <summary>Makes tables of the rows: what an export code lacks comes from its chapter. Rows of a table that a later version added do not count.</summary>
    internal static CodeTables Build(IReadOnlyCollection<CodeRow> rows)
    {
        const string hs = nameof(CodeTable.HsExportCodes);
        var chapters = rows.Where(c => c.Table == nameof(CodeTable.HsChapters)).ToLookup(c => c.Code);
        return new CodeTables(
            from row in rows
            where row.Table != hs && Enum.IsDefined(typeof(CodeTable), row.Table)
            select KeyValuePair.Create(
                Enum.Parse<CodeTable>(row.Table),
                new Code(row.Code, new LocalizedText(row.NameEn, row.NameFr!), row.ValidFrom, row.ValidTo, row.Attributes)),
            rows.Where(r => r.Table == hs).Select(row => Join(row, chapters[row.Code[..2]].MaxBy(c => c.ValidFrom ?? DateOnly.MinValue))));
    }

    private static HsExportCode Join(CodeRow row, CodeRow? chapter)
    {
        _ = HsCode.TryParse(row.Code, out var code);
        var unit = row.Attributes.GetValueOrDefault("unit");
        return new HsExportCode(
            code,
            new LocalizedText(row.NameEn, row.NameFr ?? chapter?.NameFr ?? row.NameEn),
            row.NameFr is null,
            unit ?? chapter?.Attributes.GetValueOrDefault("default_unit") ?? "NAR",
            unit is null,
            row.Attributes.GetValueOrDefault("conveyance_id"),
            row.ValidFrom,
            row.ValidTo);
    }

    private static DateOnly? Date(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column);
}

/// <summary>The code tables, each with its words from the first search on: a host that is asked for none does not sort them.</summary>
internal sealed class SearchableTables(CodeTables tables)
{
    private readonly FrozenDictionary<CodeTable, Lazy<CodeIndex>> indexes =
        Enum.GetValues<CodeTable>().ToFrozenDictionary(t => t, t => new Lazy<CodeIndex>(() => new CodeIndex(tables.All(t))));

    public CodeTables Tables => tables;

    /// <summary>
    /// The codes of a table that match, best first and then by code, each in one state: the one in force on the day, or else, where those not in force are asked for, the
    /// last one. Without a text: all.
    /// </summary>
    public IEnumerable<CodeHit> Search(CodeTable table, string? text, DateOnly on, bool includeNotInForce) =>
        indexes[table].Value.Search(text).Where(hit => ReferenceEquals(
            hit.Code, tables.Find(table, hit.Code.Value, on) ?? (includeNotInForce ? tables.Find(table, hit.Code.Value) : null)));
}
