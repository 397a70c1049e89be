using System.Collections.Concurrent;
using Cers.Host.Development;
using Cers.ModuleKit.Signals;
using Npgsql;

namespace Cers.Testing.Databases;

/// <summary>A database of its own for one test class: a clone of a template, dropped when the class is done.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly TestCluster cluster;
    private readonly Lazy<NpgsqlDataSource> owner;
    private readonly ConcurrentDictionary<SignalHub, HeardTests> hosts = new();

    internal TestDatabase(TestCluster cluster, string name)
    {
        this.cluster = cluster;
        Name = name;

        // A connection costs the server more than what most tests ask by it.
        owner = new Lazy<NpgsqlDataSource>(() => NpgsqlDataSource.Create(cluster.ConnectionString(ClusterRole.Migrator, Name) + ";Command Timeout=600;Maximum Pool Size=10"));
    }

    public string Name { get; }

    /// <summary>As what the Host runs as: rows only, and no more than it was granted.</summary>
    public string App => cluster.ConnectionString(ClusterRole.App, Name);

    /// <summary>As who only reads.</summary>
    public string Read => cluster.ConnectionString(ClusterRole.Read, Name) + ";Pooling=false";

    /// <summary>As the owner of the schemas. Not pooled, so that a template has no connection left.</summary>
    public string Migrator => cluster.ConnectionString(ClusterRole.Migrator, Name) + ";Pooling=false";

    public static async Task<TestDatabase> CloneAsync(DatabaseTemplate template, CancellationToken ct = default)
    {
        var server = await TestCluster.GetAsync(ct);
        var from = await template.EnsureAsync(server, ct);
        var name = $"t_{Guid.CreateVersion7():N}";
        await server.AdministerAsync($"create database {name} template {from} strategy file_copy owner cers_migrator", ct);
        return new TestDatabase(server, name);
    }

    /// <summary>A database with nothing in it, for what migrates or restores one.</summary>
    public static async Task<TestDatabase> EmptyAsync(CancellationToken ct = default)
    {
        var server = await TestCluster.GetAsync(ct);
        var name = $"t_{Guid.CreateVersion7():N}";
        await server.AdministerAsync($"create database {name} owner cers_migrator", ct);
        return new TestDatabase(server, name);
    }

    /// <summary>One value, read as the owner; parameters are $1, $2 …</summary>
    public async Task<T?> ScalarAsync<T>(string sql, params object[] parameters)
    {
        await using var command = Command(sql, parameters);
        return await command.ExecuteScalarAsync() is T value ? value : default;
    }

    /// <summary>Rows of text, read as the owner: each row's columns joined by '|', null as '-'.</summary>
    public async Task<IReadOnlyList<string>> RowsAsync(string sql, params object[] parameters)
    {
        await using var command = Command(sql, parameters);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "-" : Convert.ToString(reader.GetValue(i), System.Globalization.CultureInfo.InvariantCulture))));
        }

        return rows;
    }

    /// <summary>
    /// Changes rows as the owner: for what no message can do, such as damage. Hosts keep things in memory, and hear of a change soon after it: the
    /// ones of this process have when this returns.
    /// </summary>
    public async Task<int> ExecuteAsync(string sql, params object[] parameters)
    {
        await using var command = Command(sql, parameters);
        var rows = await command.ExecuteNonQueryAsync();
        await HeardAsync();
        return rows;
    }

    /// <summary>From now on a change is not over before this host has heard of it.</summary>
    public void Join(SignalHub host) => hosts.TryAdd(host, new HeardTests(host));

    public void Leave(SignalHub host) => hosts.TryRemove(host, out _);

    public async ValueTask DisposeAsync()
    {
        if (owner.IsValueCreated)
        {
            await owner.Value.DisposeAsync();
        }

        await cluster.AdministerAsync($"drop database if exists {Name} with (force)", CancellationToken.None);
    }

    /// <summary>
    /// Signals come in the order of their commits: whoever hears this one has heard those before it. Who does not hear it within a second believes
    /// nothing it keeps.
    /// </summary>
    private async Task HeardAsync()
    {
        var signal = new Signal("test", Guid.CreateVersion7().ToString("N"));
        var heard = hosts.Where(h => h.Key.Hears).Select(h => h.Value.HearAsync(signal.Key)).ToList();
        if (heard.Count > 0)
        {
            await using var tell = Command("select pg_notify('cers', $1)", [signal.ToString()]);
            await tell.ExecuteNonQueryAsync();
            await Task.WhenAll(heard);
        }
    }

    private NpgsqlCommand Command(string sql, object[] parameters)
    {
        var command = owner.Value.CreateCommand(sql);
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = parameter });
        }

        return command;
    }

    /// <summary>The keys that one host hears for tests.</summary>
    private sealed class HeardTests
    {
        private readonly ConcurrentDictionary<string, TaskCompletionSource> awaited = new(StringComparer.Ordinal);

        public HeardTests(SignalHub host) => host.Subscribe("test", key => Hear(key), () => { });

        public async Task HearAsync(string key)
        {
            try
            {
                await awaited.GetOrAdd(key, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task.WaitAsync(TimeSpan.FromSeconds(1));
            }
            catch (TimeoutException)
            {
                Hear(key);
            }
        }

        private void Hear(string key)
        {
            if (awaited.TryRemove(key, out var source))
            {
                source.TrySetResult();
            }
        }
    }
}
