using Cers.ModuleKit.Audit;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace Cers.ModuleKit.Tests.Audit;

public sealed class AuditSealerTests(Platform platform) : IClassFixture<Platform>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_entry_is_sealed_within_seconds_by_the_running_host()
    {
        await platform.WriteAsync(3);

        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (await platform.ChainAsync() is not { Last: not null, OldestUnsealed: null })
        {
            await Task.Delay(50, patience.Token);
        }

        Assert.True((await platform.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task An_entry_that_commits_after_younger_ones_is_neither_missed_nor_waited_for()
    {
        await using var slow = new NpgsqlConnection(platform.Database.App);
        await slow.OpenAsync(Ct);
        await using var transaction = await slow.BeginTransactionAsync(Ct);
        var late = Guid.CreateVersion7();
        await using (var insert = new NpgsqlCommand(
            "insert into platform.audit_entries (id, at, message, outcome, actor, channel) values ($1, now(), 'Slow', 'done', 'system:slow', 'Portal')", slow, transaction))
        {
            insert.Parameters.Add(new() { Value = late });
            await insert.ExecuteNonQueryAsync(Ct);
        }

        // Younger ones commit, nobody waits; but none of them may be sealed before the slow one is decided.
        await platform.WriteAsync(5);
        var sealer = platform.Services.GetRequiredService<AuditSealer>();
        await sealer.SealAsync(Ct);
        Assert.NotNull((await platform.ChainAsync()).OldestUnsealed);

        await transaction.CommitAsync(Ct);
        await platform.SealAllAsync();

        var report = await platform.VerifyAsync();
        Assert.True(report.IsSound);
        Assert.Equal(await platform.Database.ScalarAsync<long>("select count(*) from platform.audit_entries"), report.Entries);
        Assert.Equal("done", await platform.Database.ScalarAsync<string>("select outcome from platform.audit_entries where id = $1", late));
    }

    [Fact]
    public async Task Hosts_that_seal_at_the_same_time_make_one_chain()
    {
        var keys = platform.Services.GetRequiredService<AuditKeys>();
        var sealers = Enumerable.Range(0, 4).Select(_ => ActivatorUtilities.CreateInstance<AuditSealer>(platform.Services, keys)).ToList();
        for (var round = 0; round < 5; round++)
        {
            await platform.WriteAsync(4);
            await Task.WhenAll(sealers.Select(s => s.SealAsync(Ct)));
        }

        var chain = await platform.SealAllAsync();
        var report = await platform.VerifyAsync();
        Assert.True(report.IsSound, string.Join('\n', report.Findings.Select(AuditVerifier.Say)));
        Assert.Equal(chain.Last!.Number, report.Seals);
    }

    [Fact]
    public async Task A_trail_from_another_cluster_goes_on_behind_its_last_entry()
    {
        // As if a dump came from a cluster that was a billion transactions further.
        await platform.WriteAsync(1);
        await platform.SealAllAsync();
        await MoveAsync(1_000_000_000);
        await platform.WriteAsync(2);
        await platform.SealAllAsync();

        // In one transaction: a host runs here, and what it writes by itself must not come in between.
        await platform.Database.ExecuteAsync(
            "create or replace function platform.audit_offset() returns bigint language sql stable as 'select 0::bigint'; select platform.continue_audit()");
        Assert.True(await platform.Database.ScalarAsync<bool>("select platform.audit_offset() > 0"));
        platform.Services.GetRequiredService<NpgsqlDataSource>().Clear();
        Assert.False(await platform.Database.ScalarAsync<bool>("select platform.continue_audit()"));

        await platform.WriteAsync(2);
        await platform.SealAllAsync();
        Assert.True((await platform.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task A_seal_that_does_not_follow_the_last_is_refused_by_the_database()
    {
        await platform.WriteAsync(1);
        await platform.SealAllAsync();
        await using var app = new NpgsqlConnection(platform.Database.App);
        await app.OpenAsync(Ct);
        await using var again = new NpgsqlCommand("select platform.add_audit_seal(s) from platform.audit_seals s order by number desc limit 1", app);

        await Assert.ThrowsAsync<PostgresException>(() => again.ExecuteNonQueryAsync(Ct));
    }

    /// <summary>No host runs while a dump is restored: every connection after it is new.</summary>
    private async Task MoveAsync(long offset)
    {
        await platform.Database.ExecuteAsync($"create or replace function platform.audit_offset() returns bigint language sql stable as 'select {offset}::bigint'");
        platform.Services.GetRequiredService<NpgsqlDataSource>().Clear();
    }
}
