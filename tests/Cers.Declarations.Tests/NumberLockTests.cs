using System.Globalization;
using Cers.Testing;
using Cers.Testing.Data;
using Cers.Testing.Web;
using Npgsql;
using Xunit;

namespace Cers.Declarations.Tests;

/// <summary>
/// All who file under one authorization ID wait at one counter: it must be the last thing that a submission locks, and a chunk of a bulk load. In a database of its own: whoever
/// waits for a table is who the test made wait.
/// </summary>
public sealed class NumberLockTests(CersApp app) : IClassFixture<CersApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("declarations.versions")]
    [InlineData("declarations.lines")]
    [InlineData("declarations.status_history")]
    [InlineData("platform.audit_entries")]
    public async Task While_a_submission_waits_for_anything_else_the_counter_is_free(string table)
    {
        using var filing = await Filing.OpenAsync(app);
        await filing.SubmitAsync(filing.Valid());
        Task<GraphQLAnswer> submission;
        await using (var held = await HeldTable.TakeAsync(app, table))
        {
            submission = filing.SubmitAsync(filing.Valid());
            await held.WantedAsync();
            Assert.True(await held.CounterIsFreeAsync(filing.Account));
        }

        Assert.NotNull((await submission).Text("submitDeclaration.declaration.proofOfReport"));
    }

    [Theory]
    [InlineData("declarations.lines")]
    [InlineData("declarations.bulk_results")]
    [InlineData("platform.audit_entries")]
    public async Task While_a_chunk_of_a_bulk_load_waits_for_anything_else_the_counter_is_free(string table)
    {
        using var sending = await BulkSending.OpenAsync(app);
        await sending.EndAsync(await sending.LoadAsync(sending.File(1)));
        var first = await HeldTable.TakeAsync(app, "declarations.versions");
        var load = await sending.LoadAsync(sending.Declaration("ONE") + sending.Declaration("TWO"));
        var chunk = await first.WantedAsync();
        await using (var held = await HeldTable.TakeAsync(app, table))
        {
            await first.DisposeAsync();
            await held.WantedAsync(chunk);
            Assert.True(await held.CounterIsFreeAsync(sending.Account));
        }

        Assert.Equal(["ONE ACCEPTED", "TWO ACCEPTED"], (await sending.EndAsync(load)).Each);
    }

    /// <summary>A table that nobody else can write into until it is let go.</summary>
    private sealed class HeldTable(string table, NpgsqlConnection connection, NpgsqlTransaction transaction) : IAsyncDisposable
    {
        public static async Task<HeldTable> TakeAsync(CersApp app, string table)
        {
            var connection = new NpgsqlConnection(app.Database.Migrator);
            await connection.OpenAsync(Ct);
            var held = new HeldTable(table, connection, await connection.BeginTransactionAsync(Ct));
            await using var command = new NpgsqlCommand($"lock table {table} in share row exclusive mode", connection);
            await command.ExecuteNonQueryAsync(Ct);
            return held;
        }

        /// <summary>Waits until somebody waits for it: which connection.</summary>
        public async Task<int> WantedAsync(int? by = null)
        {
            var only = by is { } pid ? string.Create(CultureInfo.InvariantCulture, $"and pid = {pid}") : "";
            while (true)
            {
                if (await AskAsync($"select pid from pg_locks where not granted and relation = '{table}'::regclass {only} limit 1") is int waiting)
                {
                    return waiting;
                }

                await Task.Delay(10, Ct);
            }
        }

        /// <summary>Of an account that has filed once.</summary>
        public async Task<bool> CounterIsFreeAsync(TestAccount account) =>
            await AskAsync($"select last = 1 from declarations.number_counters where authorization_id = '{account.AuthorizationId.Value}' for update nowait") is true;

        public async ValueTask DisposeAsync()
        {
            await transaction.DisposeAsync();
            await connection.DisposeAsync();
        }

        private async Task<object?> AskAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection, transaction);
            return await command.ExecuteScalarAsync(Ct);
        }
    }
}
