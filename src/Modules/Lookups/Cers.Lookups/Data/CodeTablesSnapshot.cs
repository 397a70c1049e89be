using System.Text.Json;
using Cers.Kernel;
using Cers.Lookups.Contracts;
using Cers.ModuleKit.Modules;
using Npgsql;

namespace Cers.Lookups.Data;

/// <summary>The code tables in memory, read before the host is ready and again when they change.</summary>
internal sealed class CodeTablesSnapshot(NpgsqlDataSource database) : ISnapshot
{
    private volatile CodeTables? tables;

    public string Topic => "reference";

    public CodeTables Tables => tables ?? throw new InvalidOperationException("The code tables are not loaded yet.");

    public async Task LoadAsync(CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand(
            "select table_name, code, name_en, name_fr, valid_from, valid_to, attributes::text from lookups.codes"));
        batch.BatchCommands.Add(new NpgsqlBatchCommand(
            "select code, description_en, description_fr, unit, conveyance_id, valid_from, valid_to from lookups.hs_codes"));
        await using var reader = await batch.ExecuteReaderAsync(ct);
        var codes = new List<CodeRow>();
        while (await reader.ReadAsync(ct))
        {
            codes.Add(new CodeRow(
                reader.GetString(0),
                reader.GetString(1),
                reader.GetString(2),
                reader.GetString(3),
                Date(reader, 4),
                Date(reader, 5),
                JsonSerializer.Deserialize<Dictionary<string, string>>(reader.GetString(6))!));
        }

        await reader.NextResultAsync(ct);
        var hs = new List<HsRow>();
        while (await reader.ReadAsync(ct))
        {
            hs.Add(new HsRow(reader.GetString(0), reader.GetString(1), Text(reader, 2), Text(reader, 3), Text(reader, 4), Date(reader, 5), Date(reader, 6)));
        }

        tables = Build(codes, hs);
    }

    /// <summary>Joins the rows to tables: what an export code lacks comes from its chapter.</summary>
    internal static CodeTables Build(IReadOnlyCollection<CodeRow> codes, IEnumerable<HsRow> hsCodes)
    {
        var chapters = codes.Where(c => c.Table == nameof(CodeTable.HsChapters)).ToDictionary(c => c.Code);
        return new CodeTables(
            from row in codes
            where Enum.IsDefined(typeof(CodeTable), row.Table)
            select KeyValuePair.Create(
                Enum.Parse<CodeTable>(row.Table),
                new Code(row.Code, new LocalizedText(row.NameEn, row.NameFr), row.ValidFrom, row.ValidTo, row.Attributes)),
            hsCodes.Select(row => Join(row, chapters.GetValueOrDefault(row.Code[..2]))));
    }

    private static HsExportCode Join(HsRow row, CodeRow? chapter)
    {
        _ = HsCode.TryParse(row.Code, out var code);
        return new HsExportCode(
            code,
            new LocalizedText(row.DescriptionEn, row.DescriptionFr ?? chapter?.NameFr ?? row.DescriptionEn),
            row.DescriptionFr is null,
            row.Unit ?? chapter?.Attributes.GetValueOrDefault("default_unit") ?? "NAR",
            row.Unit is null,
            row.ConveyanceId,
            row.ValidFrom,
            row.ValidTo);
    }

    private static DateOnly? Date(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column);

    private static string? Text(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
