using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Cers.ModuleKit.Data;

/// <summary>A schema's migrations: SQL files embedded as Migrations/NNNN_title.sql, or in another folder where an assembly has two schemas.</summary>
public sealed record MigrationSource(string Schema, Assembly Assembly, int Order, string Folder = "Migrations");

/// <summary>
/// Brings the database up to date: forward only, each file once, checksummed, all under one advisory lock, each in its own transaction.
/// Runs as the owner of the schemas (cers_migrator); the application's role only gets what it needs.
/// </summary>
public sealed class Migrator(IEnumerable<MigrationSource> sources)
{
    private const long Lock = 0x43455253;

    /// <summary>Applies what is missing; returns the names of what it applied.</summary>
    public async Task<IReadOnlyList<string>> MigrateAsync(string connectionString, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(ct);
        await ExecuteAsync(connection, null, $"select pg_advisory_lock({Lock})", ct);
        try
        {
            await ExecuteAsync(connection, null, History, ct);
            var applied = await AppliedAsync(connection, ct);
            var done = new List<string>();
            foreach (var migration in Known())
            {
                if (applied.TryGetValue(migration.Name, out var checksum))
                {
                    if (checksum != migration.Checksum)
                    {
                        throw new InvalidOperationException($"The migration {migration.Name} was changed after it had been applied.");
                    }

                    continue;
                }

                await ApplyAsync(connection, migration, ct);
                done.Add(migration.Name);
            }

            if (done.Count > 0)
            {
                await ExecuteAsync(connection, null, Reading(sources.Select(s => s.Schema)), ct);
            }

            return done;
        }
        finally
        {
            await ExecuteAsync(connection, null, $"select pg_advisory_unlock({Lock})", CancellationToken.None);
        }
    }

    /// <summary>The migrations that this program needs and the database lacks.</summary>
    public async Task<IReadOnlyList<string>> MissingAsync(NpgsqlDataSource database, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var exists = new NpgsqlCommand("select to_regclass('platform.migrations') is not null", connection);
        if (!(bool)(await exists.ExecuteScalarAsync(ct))!)
        {
            return [.. Known().Select(m => m.Name)];
        }

        var applied = await AppliedAsync(connection, ct);
        return [.. Known().Select(m => m.Name).Where(n => !applied.ContainsKey(n))];
    }

    /// <summary>Name and checksum of every migration of this program, in their order: what a database made by it is made of.</summary>
    public IReadOnlyList<string> Describe() => [.. Known().Select(m => $"{m.Name} {m.Checksum}")];

    internal IEnumerable<Migration> Known() =>
        from source in sources.OrderBy(s => s.Order).ThenBy(s => s.Schema, StringComparer.Ordinal)
        from resource in source.Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal)
        where resource.StartsWith(source.Folder + "/", StringComparison.Ordinal)
        select Migration.Read(source, resource);

    private static async Task ApplyAsync(NpgsqlConnection connection, Migration migration, CancellationToken ct)
    {
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await ExecuteAsync(connection, transaction, Grants(migration.Schema), ct);
        await ExecuteAsync(connection, transaction, $"set local search_path to {migration.Schema}, public;\n{migration.Sql}", ct);
        await using var record = new NpgsqlCommand(
            "insert into platform.migrations (name, checksum) values ($1, $2)", connection, transaction);
        record.Parameters.Add(new() { Value = migration.Name });
        record.Parameters.Add(new() { Value = migration.Checksum });
        await record.ExecuteNonQueryAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private static async Task<Dictionary<string, string>> AppliedAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select name, checksum from platform.migrations", connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var applied = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(ct))
        {
            applied[reader.GetString(0)] = reader.GetString(1);
        }

        return applied;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, NpgsqlTransaction? transaction, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection, transaction);
        await command.ExecuteNonQueryAsync(ct);
    }

    private const string History =
        """
        create schema if not exists platform;
        create table if not exists platform.migrations (
            name text primary key,
            checksum text not null,
            applied_at timestamptz not null default now());
        do $$ begin
            if exists (select from pg_roles where rolname = 'cers_app') then
                grant usage on schema platform to cers_app;
                grant select on platform.migrations to cers_app;
            end if;
        end $$;
        """;

    /// <summary>The application reads and writes rows, and owns nothing; cers_read only reads. A server without these roles has one user for all.</summary>
    private static string Grants(string schema) =>
        $"""
        create schema if not exists {schema};
        do $$ begin
            if exists (select from pg_roles where rolname = 'cers_app') then
                grant usage on schema {schema} to cers_app;
                alter default privileges in schema {schema} grant select, insert, update, delete on tables to cers_app;
                alter default privileges in schema {schema} grant usage on sequences to cers_app;
            end if;
            if exists (select from pg_roles where rolname = 'cers_read') then
                grant usage on schema {schema} to cers_read;
                alter default privileges in schema {schema} revoke select on tables from cers_read;
            end if;
        end $$;
        """;

    /// <summary>
    /// cers_read sees every column but binary ones: keys, hashes, tickets and ciphertexts are all bytea, and a new one is unreadable by being that.
    /// The seals are meant for other eyes. Partitions are reached through their parents, whose rights hold.
    /// </summary>
    private static string Reading(IEnumerable<string> schemas) =>
        $$"""
        do $$
        declare
            t record;
            reader boolean := exists (select from pg_roles where rolname = 'cers_read');
            app boolean := exists (select from pg_roles where rolname = 'cers_app');
        begin
            for t in
                select format('%I.%I', n.nspname, c.relname) as name, c.relispartition as partition,
                    string_agg(format('%I', a.attname), ', ') filter (
                        where a.atttypid <> 'bytea'::regtype or (n.nspname = 'platform' and c.relname in ('audit_seals', 'audit_public_keys'))) as columns
                from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
                where n.nspname in ({{string.Join(", ", schemas.Distinct(StringComparer.Ordinal).Select(s => $"'{s}'"))}})
                    and c.relkind in ('r', 'p', 'v') and a.attnum > 0 and not a.attisdropped
                group by n.nspname, c.relname, c.relispartition
            loop
                if reader then
                    execute format('revoke all on %s from cers_read', t.name);
                    if not t.partition then
                        execute format('grant select (%s) on %s to cers_read', t.columns, t.name);
                    end if;
                end if;
                if app and t.partition then
                    execute format('revoke all on %s from cers_app', t.name);
                end if;
            end loop;
        end $$;
        """;

    internal sealed record Migration(string Schema, string Name, string Sql, string Checksum)
    {
        public static Migration Read(MigrationSource source, string resource)
        {
            using var reader = new StreamReader(source.Assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
            var sql = reader.ReadToEnd().ReplaceLineEndings("\n");
            var name = $"{source.Schema}/{Path.GetFileNameWithoutExtension(resource)}";
            return new Migration(source.Schema, name, sql, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql))));
        }
    }
}
