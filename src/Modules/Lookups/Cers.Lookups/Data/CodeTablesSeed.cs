using System.Text.Json;
using Cers.Lookups.Contracts;
using Cers.ModuleKit.Modules;
using Npgsql;
using NpgsqlTypes;

namespace Cers.Lookups.Data;

/// <summary>Fills each empty code table from its reference file; a table that holds anything is staff's and stays as it is.</summary>
internal sealed class CodeTablesSeed(NpgsqlDataSource database) : IReferenceSeed
{
    public async Task SeedAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        if ((await EmptyAsync(connection, null, ct)).Count == 0)
        {
            return;
        }

        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using (var alone = new NpgsqlCommand("select pg_advisory_xact_lock(hashtext('lookups.seed'))", connection, transaction))
        {
            await alone.ExecuteNonQueryAsync(ct);
        }

        foreach (var table in await EmptyAsync(connection, transaction, ct))
        {
            await CopyAsync(connection, ReferenceFiles.Codes(table), ct);
        }

        await transaction.CommitAsync(ct);
    }

    /// <summary>Each table is looked up by its first row, so that this costs the same however much they hold.</summary>
    private static async Task<IReadOnlyList<CodeTable>> EmptyAsync(NpgsqlConnection connection, NpgsqlTransaction? transaction, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            "select name from unnest($1) as name where not exists (select from lookups.code_versions where table_name = name)", connection, transaction);
        command.Parameters.Add(new() { Value = Enum.GetNames<CodeTable>() });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var empty = new List<CodeTable>();
        while (await reader.ReadAsync(ct))
        {
            empty.Add(Enum.Parse<CodeTable>(reader.GetString(0)));
        }

        return empty;
    }

    private static async Task CopyAsync(NpgsqlConnection connection, IEnumerable<CodeRow> rows, CancellationToken ct)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            "copy lookups.code_versions (table_name, code, name_en, name_fr, valid_from, valid_to, attributes) from stdin (format binary)", ct);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(ct);
            await copy.WriteAsync(row.Table, NpgsqlDbType.Text, ct);
            await copy.WriteAsync(row.Code, NpgsqlDbType.Text, ct);
            await copy.WriteAsync(row.NameEn, NpgsqlDbType.Text, ct);
            await (row.NameFr is not null ? copy.WriteAsync(row.NameFr, NpgsqlDbType.Text, ct) : copy.WriteNullAsync(ct));
            await WriteAsync(copy, row.ValidFrom, ct);
            await WriteAsync(copy, row.ValidTo, ct);
            await copy.WriteAsync(JsonSerializer.Serialize(row.Attributes), NpgsqlDbType.Jsonb, ct);
        }

        await copy.CompleteAsync(ct);
    }

    private static Task WriteAsync(NpgsqlBinaryImporter copy, DateOnly? value, CancellationToken ct) =>
        value is { } day ? copy.WriteAsync(day, NpgsqlDbType.Date, ct) : copy.WriteNullAsync(ct);
}
