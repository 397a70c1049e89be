using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Tests.Trial;
using Cers.ModuleKit.UseCases;
using Npgsql;
using Xunit;

namespace Cers.ModuleKit.Tests.UseCases;

public sealed class ClearOutboxTests(Platform platform) : IClassFixture<Platform>
{
    private static readonly Actor System = Actor.System("test");

    [Fact]
    public async Task What_was_delivered_over_a_week_ago_goes_and_nothing_else_does()
    {
        var (dead, _) = await platform.DeadLetterAsync("a secret");
        var what = Guid.CreateVersion7().ToString("N")[12..30];
        await platform.SendAsync(Platform.Someone(), new Happen(what, what));
        await platform.WaitForRowsAsync(r => r.Count == 2, "select 1 from platform.outbox where subject = 'thing ' || $1 and state = 'sent'", what);

        Assert.Equal(0, (await platform.SendAsync(System, new ClearOutbox())).Value.Rows);
        await platform.Database.ExecuteAsync("update platform.outbox set created_at = created_at - interval '8 days', secret_ends_at = secret_ends_at - interval '8 days'");
        await platform.Database.ExecuteAsync("update platform.inbox set at = at - interval '8 days'");
        Assert.Equal(2, (await platform.SendAsync(System, new ClearOutbox())).Value.Rows);

        // The notes go once no delivery can come again.
        Assert.Equal(2L, await platform.Database.ScalarAsync<long>("select count(*) from platform.inbox"));
        Assert.Equal(2, (await platform.SendAsync(System, new ClearOutbox())).Value.Rows);
        Assert.Equal(0L, await platform.Database.ScalarAsync<long>("select count(*) from platform.inbox"));
        Assert.Equal([$"{dead}|dead|-"], await platform.Database.RowsAsync("select id, state, secret from platform.outbox"));
    }

    [Fact]
    public async Task The_application_itself_may_delete_no_row()
    {
        await using var app = NpgsqlDataSource.Create(platform.Database.App);
        foreach (var statement in new[] { "delete from platform.outbox", "delete from platform.inbox", "update platform.inbox set at = now()" })
        {
            await using var command = app.CreateCommand(statement);
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken))).SqlState);
        }
    }

    [Fact]
    public async Task Nobody_but_the_system_sends_it() =>
        Assert.IsType<NotAllowed>(Assert.Single((await platform.SendAsync(DeadLetters.Operator, new ClearOutbox())).Errors));
}
