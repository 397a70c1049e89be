using Npgsql;

namespace Cers.Host.Development;

/// <summary>Makes the three roles and the database of a private cluster. Repeating it changes nothing.</summary>
internal static class ClusterRoles
{
    public static async Task EnsureAsync(string administrator, ClusterCredentials credentials, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(administrator + ";Pooling=false");
        await connection.OpenAsync(ct);
        foreach (var role in (ClusterRole[])[ClusterRole.Migrator, ClusterRole.App, ClusterRole.Read])
        {
            var name = ClusterCredentials.NameOf(role);
            if (!await ExistsAsync(connection, "select 1 from pg_roles where rolname = $1", name, ct))
            {
                await ExecuteAsync(connection, $"create role {name} login nosuperuser nocreatedb nocreaterole password '{credentials.Of(role)}'", ct);
            }
        }

        await ExecuteAsync(connection, "alter role cers_read set default_transaction_read_only = on", ct);
        if (!await ExistsAsync(connection, "select 1 from pg_database where datname = $1", PrivateCluster.DatabaseName, ct))
        {
            await ExecuteAsync(connection, $"create database {PrivateCluster.DatabaseName} owner cers_migrator", ct);
        }
    }

    private static async Task<bool> ExistsAsync(NpgsqlConnection connection, string sql, string name, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = name } } };
        return await command.ExecuteScalarAsync(ct) is not null;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
