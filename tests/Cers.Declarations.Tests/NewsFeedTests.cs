using Cers.Declarations.Data;
using Cers.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace Cers.Declarations.Tests;

public sealed class NewsFeedTests(CersApp app) : IClassFixture<CersApp>
{
    private const string Tell =
        """
        insert into declarations.news (at, account_id, received_on, declaration_id, version, status)
        select now(), account_id, received_on, id, v, 'Amended' from declarations.declarations, generate_series(@first, @last) v where proof_of_report = @number
        """;

    private NewsFeed Feed => app.Services.GetRequiredService<NewsFeed>();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_commits_late_is_told_although_later_ones_were_told_before_and_nothing_is_told_twice()
    {
        using var filing = await Filing.OpenAsync(app);
        var (number, _) = await filing.AcceptedAsync();
        using var listener = await Feed.ListenAsync(filing.Account.Id, filing.Account.BusinessNumber, Ct);
        await using var late = await OpenAsync();
        await using var transaction = await late.BeginTransactionAsync(Ct);
        await TellAsync(late, number, 2, 2);

        await using (var soon = await OpenAsync())
        {
            await TellAsync(soon, number, 3, 3);
            Assert.Equal(3, (await listener.NextAsync(Ct))!.Version);
            await TellAsync(soon, number, 4, 4);
            Assert.Equal(4, (await listener.NextAsync(Ct))!.Version);
        }

        await transaction.CommitAsync(Ct);
        Assert.Equal(2, (await listener.NextAsync(Ct))!.Version);
        await TellAsync(late, number, 5, 5);
        Assert.Equal(5, (await listener.NextAsync(Ct))!.Version);
    }

    [Fact]
    public async Task More_than_is_read_at_once_is_told_whole()
    {
        using var filing = await Filing.OpenAsync(app);
        using var other = await Filing.OpenAsync(app);
        var (number, _) = await filing.AcceptedAsync();
        var (others, _) = await other.AcceptedAsync();
        using var listener = await Feed.ListenAsync(filing.Account.Id, filing.Account.BusinessNumber, Ct);
        await using var connection = await OpenAsync();
        await using (var transaction = await connection.BeginTransactionAsync(Ct))
        {
            await TellAsync(connection, number, 2, 101);
            await TellAsync(connection, others, 2, 3001);
            await TellAsync(connection, number, 102, 301);
            await transaction.CommitAsync(Ct);
        }

        for (var version = 2; version <= 301; version++)
        {
            Assert.Equal(version, (await listener.NextAsync(Ct))!.Version);
        }
    }

    [Fact]
    public async Task Who_takes_nothing_is_told_what_waits_and_then_that_some_is_missing_and_others_go_on()
    {
        using var filing = await Filing.OpenAsync(app);
        var (number, _) = await filing.AcceptedAsync();
        var (account, own) = (filing.Account.Id, filing.Account.BusinessNumber);
        using var slow = await Feed.ListenAsync(account, own, Ct);
        using var quick = await Feed.ListenAsync(account, own, Ct);
        var heard = 0;
        var taken = TakeAsync(quick, NewsListener.Most + 100, () => Interlocked.Increment(ref heard));
        await using var connection = await OpenAsync();
        for (var first = 2; first < NewsListener.Most + 102; first += 100)
        {
            await TellAsync(connection, number, first, first + 99);
            while (Volatile.Read(ref heard) < first + 98)
            {
                await Task.Delay(10, Ct);
            }
        }

        Assert.Equal(NewsListener.Most + 100, await taken);
        Assert.Equal(NewsListener.Most, await TakeAsync(slow, int.MaxValue));
    }

    private static async Task<int> TakeAsync(NewsListener listener, int most, Action? took = null)
    {
        var taken = 0;
        while (taken < most && await listener.NextAsync(Ct) is not null)
        {
            taken++;
            took?.Invoke();
        }

        return taken;
    }

    private async Task<NpgsqlConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection(app.Database.App);
        await connection.OpenAsync(Ct);
        return connection;
    }

    private static async Task TellAsync(NpgsqlConnection connection, string number, int first, int last)
    {
        await using var command = new NpgsqlCommand(Tell, connection);
        command.Parameters.AddWithValue("number", number);
        command.Parameters.AddWithValue("first", first);
        command.Parameters.AddWithValue("last", last);
        await command.ExecuteNonQueryAsync(Ct);
    }
}
