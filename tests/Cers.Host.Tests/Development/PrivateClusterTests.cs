using System.Diagnostics;
using System.Globalization;
using Cers.Host.Development;
using Npgsql;

namespace Cers.Host.Tests.Development;

public sealed class PrivateClusterTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_fresh_cluster_has_three_roles_and_a_database_that_the_migrator_owns()
    {
        using var folder = new TemporaryFolder();
        await using var cluster = await PrivateCluster.StartAsync(new(folder.Path) { Durable = false }, Ct);

        Assert.True(cluster.Fresh);
        Assert.Equal("cers_migrator|f|f", await ScalarAsync(cluster, ClusterRole.Migrator, WhoAmI));
        Assert.Equal("cers_app|f|f", await ScalarAsync(cluster, ClusterRole.App, WhoAmI));
        Assert.Equal("cers_read|f|f", await ScalarAsync(cluster, ClusterRole.Read, WhoAmI));
        await ScalarAsync(cluster, ClusterRole.Migrator, "create schema probe");
        var refused = await Assert.ThrowsAsync<PostgresException>(() => ScalarAsync(cluster, ClusterRole.App, "create schema other"));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task Nobody_connects_without_the_password_and_only_we_can_read_it()
    {
        using var folder = new TemporaryFolder();
        await using var cluster = await PrivateCluster.StartAsync(new(folder.Path) { Durable = false }, Ct);

        var wrong = new NpgsqlConnectionStringBuilder(cluster.ConnectionString(ClusterRole.App)) { Password = "guess", Pooling = false };
        await using var connection = new NpgsqlConnection(wrong.ConnectionString);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => connection.OpenAsync(Ct));

        Assert.Equal(PostgresErrorCodes.InvalidPassword, refused.SqlState);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder.Path, "credentials.json")));
        Assert.Empty(Directory.EnumerateFiles(folder.Path, "password", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Data_is_there_after_a_stop_and_a_start()
    {
        using var folder = new TemporaryFolder();
        await using (var first = await PrivateCluster.StartAsync(new(folder.Path), Ct))
        {
            await ScalarAsync(first, ClusterRole.Migrator, "create table kept as select 42 as answer");
        }

        await using var second = await PrivateCluster.StartAsync(new(folder.Path), Ct);

        Assert.False(second.Fresh);
        Assert.False(second.Adopted);
        Assert.Equal("42", await ScalarAsync(second, ClusterRole.Migrator, "select answer::text from kept"));
    }

    [Fact]
    public async Task Stopping_ends_the_server()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CERS_TEST_ALL") == "1", "By build/test --all.");
        using var folder = new TemporaryFolder();
        var cluster = await PrivateCluster.StartAsync(new(folder.Path) { Durable = false }, Ct);
        var running = Postmaster.Find(cluster.DataDirectory);

        await cluster.DisposeAsync();

        Assert.NotNull(running);
        Assert.Null(Postmaster.Find(cluster.DataDirectory));
        await using var connection = new NpgsqlConnection(cluster.ConnectionString(ClusterRole.App) + ";Pooling=false");
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => connection.OpenAsync(Ct));
    }

    [Fact]
    public async Task A_server_that_was_killed_leaves_nothing_that_stops_the_next_start()
    {
        using var folder = new TemporaryFolder();
        await using (var first = await PrivateCluster.StartAsync(new(folder.Path), Ct))
        {
            await ScalarAsync(first, ClusterRole.Migrator, "create table kept as select 42 as answer");
            using var server = Process.GetProcessById(Postmaster.Find(first.DataDirectory)!.Pid);
            server.Kill();
            await server.WaitForExitAsync(Ct);
        }

        await using var second = await PrivateCluster.StartAsync(new(folder.Path), Ct);

        Assert.Equal("42", await ScalarAsync(second, ClusterRole.Migrator, "select answer::text from kept"));
    }

    [Fact]
    public async Task A_number_left_behind_that_now_belongs_to_another_program_is_not_taken_for_a_server()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CERS_TEST_ALL") == "1", "By build/test --all.");
        using var folder = new TemporaryFolder();
        string data;
        await using (var first = await PrivateCluster.StartAsync(new(folder.Path) { Durable = false }, Ct))
        {
            data = first.DataDirectory;
        }

        var ours = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        await File.WriteAllTextAsync(Path.Combine(data, "postmaster.pid"), $"{ours}\n{data}\n0\n5432\n\n127.0.0.1\n", Ct);

        await using var second = await PrivateCluster.StartAsync(new(folder.Path) { Durable = false }, Ct);
        Assert.False(second.Adopted);
    }

    [Fact]
    public async Task Two_processes_cannot_own_one_directory()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CERS_TEST_ALL") == "1", "By build/test --all.");
        using var folder = new TemporaryFolder();
        await using var first = await PrivateCluster.StartAsync(new(folder.Path) { Durable = false }, Ct);

        var refused = await Assert.ThrowsAsync<PrivateClusterException>(() => PrivateCluster.StartAsync(new(folder.Path), Ct));

        Assert.Contains("--data", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_of_another_major_version_is_named_plainly()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "cluster", "data"));
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "cluster", "data", "PG_VERSION"), "9\n", Ct);

        var refused = await Assert.ThrowsAsync<PrivateClusterException>(() => PrivateCluster.StartAsync(new(folder.Path), Ct));

        Assert.Contains("made by PostgreSQL 9", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_throwaway_cluster_leaves_nothing()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CERS_TEST_ALL") == "1", "By build/test --all.");
        var path = Path.Combine("/tmp", "cers-test-" + Guid.CreateVersion7().ToString("N"));

        await using (await PrivateCluster.StartAsync(new(path) { Durable = false, Throwaway = true }, Ct))
        {
            Assert.True(Directory.Exists(path));
        }

        Assert.False(Directory.Exists(path));
    }

    public static bool NpmBinariesAreInstalled => File.Exists(Path.Combine(NpmBinaries, "initdb"));

    private static string NpmBinaries => Path.Combine(Repository.PostgresPackages, "linux-x64", "native", "bin");

    [Fact(Skip = "npm ci in src/Host/Development/postgres", SkipUnless = nameof(NpmBinariesAreInstalled))]
    public async Task The_binaries_of_npm_do_as_well()
    {
        using var folder = new TemporaryFolder();

        await using var cluster = await PrivateCluster.StartAsync(new(folder.Path) { Durable = false, BinariesFolder = NpmBinaries }, Ct);

        Assert.Equal(16, cluster.Major);
        Assert.StartsWith("PostgreSQL 16", await ScalarAsync(cluster, ClusterRole.App, "select version()"), StringComparison.Ordinal);
    }

    [Fact(Skip = "needs root", SkipUnless = nameof(IsRoot))]
    public async Task As_root_a_folder_that_others_cannot_enter_is_replaced_by_one_elsewhere()
    {
        using var folder = new TemporaryFolder();
        var home = Directory.CreateDirectory(Path.Combine(folder.Path, "home"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var cluster = await PrivateCluster.StartAsync(new(Path.Combine(home.FullName, "data")) { Durable = false, Throwaway = true }, Ct);
        var elsewhere = cluster.DataDirectory;
        await cluster.DisposeAsync();

        Assert.StartsWith("/var/lib/cers-development/", elsewhere, StringComparison.Ordinal);
        Assert.False(Directory.Exists(elsewhere));
    }

    [Fact(Skip = "needs root", SkipUnless = nameof(IsRoot))]
    public async Task What_stands_elsewhere_for_a_folder_goes_when_the_folder_is_gone()
    {
        using var folder = new TemporaryFolder();
        var home = Directory.CreateDirectory(Path.Combine(folder.Path, "home"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var (gone, kept) = (Path.Combine(home.FullName, "gone"), Path.Combine(home.FullName, "kept"));
        var (standsForGone, standsForKept) = (await UnprivilegedUser.ReachableAsync(gone, Ct), await UnprivilegedUser.ReachableAsync(kept, Ct));
        Directory.Delete(gone);

        Assert.Equal(standsForKept, await UnprivilegedUser.ReachableAsync(kept, Ct));

        Assert.False(Directory.Exists(standsForGone));
        Assert.True(Directory.Exists(standsForKept));
        Directory.Delete(standsForKept, recursive: true);
    }

    public static bool IsRoot => Environment.IsPrivilegedProcess;

    private const string WhoAmI = "select current_user || '|' || case when rolsuper then 't' else 'f' end || '|' || case when rolbypassrls then 't' else 'f' end from pg_roles where rolname = current_user";

    static async Task<string?> ScalarAsync(PrivateCluster cluster, ClusterRole role, string sql)
    {
        await using var connection = new NpgsqlConnection(cluster.ConnectionString(role) + ";Pooling=false");
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand(sql, connection);
        return (string?)await command.ExecuteScalarAsync(Ct);
    }
}
