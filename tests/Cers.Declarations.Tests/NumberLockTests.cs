using Cers.Testing;
using Npgsql;
using Xunit;

namespace Cers.Declarations.Tests;

/// <summary>All who file under one authorization ID wait at one counter: it must be the last thing that a submission locks.</summary>
public sealed class NumberLockTests(CersApp app)
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
        await using var connection = new NpgsqlConnection(app.Database.Migrator);
        await connection.OpenAsync(Ct);
        await using var transaction = await connection.BeginTransactionAsync(Ct);
        await ExecuteAsync($"lock table {table} in share row exclusive mode");

        var submission = filing.SubmitAsync(filing.Valid());
        while (!await AskAsync($"select exists (select from pg_locks where not granted and relation = '{table}'::regclass)"))
        {
            await Task.Delay(10, Ct);
        }

        var free = await AskAsync($"select last = 1 from declarations.number_counters where authorization_id = '{filing.Account.AuthorizationId.Value}' for update nowait");
        await transaction.RollbackAsync(Ct);
        Assert.True(free);
        Assert.NotNull((await submission).Text("submitDeclaration.declaration.proofOfReport"));

        async Task ExecuteAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection, transaction);
            await command.ExecuteNonQueryAsync(Ct);
        }

        async Task<bool> AskAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection, transaction);
            return (bool)(await command.ExecuteScalarAsync(Ct))!;
        }
    }
}
