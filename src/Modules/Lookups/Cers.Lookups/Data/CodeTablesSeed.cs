using System.Text.Json;
using Cers.Lookups.Contracts;
using Cers.ModuleKit.Modules;
using Npgsql;
using NpgsqlTypes;

namespace Cers.Lookups.Data;

/// <summary>
/// Fills empty code tables from the reference files, also one that came with a later version; tables that hold anything are staff's and stay as they are.
/// </summary>
internal sealed class CodeTablesSeed(NpgsqlDataSource database) : IReferenceSeed
{
    private const string HsCodes = "hs_codes";

    public async Task SeedAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        if (Missing(await FilledAsync(connection, null, ct)).Count == 0)
        {
            return;
        }

        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using (var alone = new NpgsqlCommand("select pg_advisory_xact_lock(hashtext('lookups.seed'))", connection, transaction))
        {
            await alone.ExecuteNonQueryAsync(ct);
        }

        var missing = Missing(await FilledAsync(connection, transaction, ct));
        await CopyCodesAsync(connection, missing, ct);
        if (missing.Contains(HsCodes))
        {
            await CopyHsCodesAsync(connection, ct);
        }

        await transaction.CommitAsync(ct);
    }

    private static HashSet<string> Missing(HashSet<string> filled) => [.. Enum.GetNames<CodeTable>().Append(HsCodes).Except(filled)];

    private static async Task<HashSet<string>> FilledAsync(NpgsqlConnection connection, NpgsqlTransaction? transaction, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            $"select distinct table_name from lookups.codes union all select '{HsCodes}' where exists (select from lookups.hs_codes)", connection, transaction);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var filled = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(ct))
        {
            filled.Add(reader.GetString(0));
        }

        return filled;
    }

    private static async Task CopyCodesAsync(NpgsqlConnection connection, HashSet<string> tables, CancellationToken ct)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            "copy lookups.codes (table_name, code, name_en, name_fr, valid_from, valid_to, attributes) from stdin (format binary)", ct);
        foreach (var row in ReferenceFiles.Codes().Where(r => tables.Contains(r.Table)))
        {
            await copy.StartRowAsync(ct);
            await copy.WriteAsync(row.Table, NpgsqlDbType.Text, ct);
            await copy.WriteAsync(row.Code, NpgsqlDbType.Text, ct);
            await copy.WriteAsync(row.NameEn, NpgsqlDbType.Text, ct);
            await copy.WriteAsync(row.NameFr, NpgsqlDbType.Text, ct);
            await WriteAsync(copy, row.ValidFrom, ct);
            await WriteAsync(copy, row.ValidTo, ct);
            await copy.WriteAsync(JsonSerializer.Serialize(row.Attributes), NpgsqlDbType.Jsonb, ct);
        }

        await copy.CompleteAsync(ct);
    }

    private static async Task CopyHsCodesAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            "copy lookups.hs_codes (code, description_en, description_fr, unit, conveyance_id, valid_from, valid_to) from stdin (format binary)", ct);
        foreach (var row in ReferenceFiles.HsCodes())
        {
            await copy.StartRowAsync(ct);
            await copy.WriteAsync(row.Code, NpgsqlDbType.Text, ct);
            await copy.WriteAsync(row.DescriptionEn, NpgsqlDbType.Text, ct);
            await WriteAsync(copy, row.DescriptionFr, ct);
            await WriteAsync(copy, row.Unit, ct);
            await WriteAsync(copy, row.ConveyanceId, ct);
            await WriteAsync(copy, row.ValidFrom, ct);
            await WriteAsync(copy, row.ValidTo, ct);
        }

        await copy.CompleteAsync(ct);
    }

    private static Task WriteAsync(NpgsqlBinaryImporter copy, DateOnly? value, CancellationToken ct) =>
        value is { } day ? copy.WriteAsync(day, NpgsqlDbType.Date, ct) : copy.WriteNullAsync(ct);

    private static Task WriteAsync(NpgsqlBinaryImporter copy, string? value, CancellationToken ct) =>
        value is not null ? copy.WriteAsync(value, NpgsqlDbType.Text, ct) : copy.WriteNullAsync(ct);
}
