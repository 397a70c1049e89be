using System.Security.Cryptography;
using System.Text;

namespace Cers.Testing.Databases;

/// <summary>A database that test classes clone: made once for each content of its parts, by whichever process comes first.</summary>
/// <param name="Parts">What it is made of: checksums of migrations and the like. Other parts, another template.</param>
/// <param name="FillAsync">Migrates and seeds a new, empty database.</param>
public sealed record DatabaseTemplate(IReadOnlyList<string> Parts, Func<TestDatabase, CancellationToken, Task> FillAsync)
{
    /// <summary>Its name in the cluster, once it is there and complete.</summary>
    public async Task<string> EnsureAsync(TestCluster cluster, CancellationToken ct)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Parts))))[..16];
        var name = $"template_{hash}";
        if (await ExistsAsync(cluster, name, ct))
        {
            return name;
        }

        await using var making = await cluster.LockAsync(name, ct);
        if (await ExistsAsync(cluster, name, ct))
        {
            return name;
        }

        // One whose making was broken off is no template yet.
        await cluster.AdministerAsync($"drop database if exists {name} with (force)", ct);
        await cluster.AdministerAsync($"create database {name} owner cers_migrator", ct);
        await FillAsync(new TestDatabase(cluster, name), ct);
        await cluster.AdministerAsync($"alter database {name} with allow_connections false is_template true", ct);
        return name;
    }

    private static async Task<bool> ExistsAsync(TestCluster cluster, string name, CancellationToken ct) =>
        await cluster.AdministerAsync($"select 1 from pg_database where datname = '{name}' and datistemplate", ct) is not null;
}
