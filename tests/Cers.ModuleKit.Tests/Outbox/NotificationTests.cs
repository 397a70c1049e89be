using Cers.ModuleKit.Tests.Trial;
using Xunit;

namespace Cers.ModuleKit.Tests.Outbox;

public sealed class NotificationTests(Platform platform) : IClassFixture<Platform>
{
    private const string Reactions = "select what from trial.tries where what like '%' || $1 and what not like 'cause of %' order by what";
    private const string Rows = "select state, attempts from platform.outbox where subject = 'thing ' || $1 order by position";

    [Fact]
    public async Task Every_reaction_hears_of_it_after_the_commit()
    {
        var what = Unknown();

        await platform.SendAsync(Platform.Someone(), new Happen(what, what));

        Assert.Equal([$"after the commit: {what}", $"counted {what}"], await platform.WaitForRowsAsync(r => r.Count >= 2, Reactions, what));
    }

    [Theory]
    [InlineData(Ending.Refused)]
    [InlineData(Ending.Crashed)]
    [InlineData(Ending.Conflicting)]
    public async Task What_was_not_committed_did_not_happen(Ending ending)
    {
        var (what, later) = (Unknown(), Unknown());

        try
        {
            Assert.False((await platform.SendAsync(Platform.Someone(), new Happen(what, what, ending))).IsSuccess);
        }
        catch (InvalidOperationException)
        {
            Assert.Equal(Ending.Crashed, ending);
        }

        // What came later has gone through everything: the earlier one would have been heard of by now.
        await platform.SendAsync(Platform.Someone(), new Happen(later, later));
        await platform.WaitForRowsAsync(r => r.Count >= 2, Reactions, later);
        Assert.Empty(await platform.Database.RowsAsync(Reactions, what));
        Assert.Empty(await platform.Database.RowsAsync(Rows, what));
    }

    [Fact]
    public async Task A_notification_that_comes_again_is_acted_upon_once()
    {
        var what = Unknown();
        await platform.SendAsync(Platform.Someone(), new Happen(what, what));
        await SentAsync(what, 2);

        await platform.Database.ExecuteAsync("update platform.outbox set state = 'waiting', next_attempt_at = '2020-01-01' where subject = 'thing ' || $1", what);

        await SentAsync(what, 2);
        Assert.Equal([$"after the commit: {what}", $"counted {what}"], await platform.Database.RowsAsync(Reactions, what));
    }

    [Fact]
    public async Task Two_hosts_that_get_it_again_and_again_act_once()
    {
        using var another = await platform.AnotherHostAsync();
        var whats = Enumerable.Range(0, 20).Select(_ => Unknown()).ToArray();
        foreach (var what in whats)
        {
            await platform.SendAsync(Platform.Someone(), new Happen(what, what));
        }

        // As if the host in charge of each were dead, while it is at it.
        for (var i = 0; i < 20; i++)
        {
            await platform.Database.ExecuteAsync(
                "update platform.outbox set state = 'waiting', next_attempt_at = '2020-01-01', lease = null where subject = any($1)", (object)whats.Select(w => $"thing {w}").ToArray());
        }

        foreach (var what in whats)
        {
            await SentAsync(what, 2);
            Assert.Equal([$"after the commit: {what}", $"counted {what}"], await platform.Database.RowsAsync(Reactions, what));
        }

        await another.StopAsync();
    }

    [Fact]
    public async Task A_refused_reaction_leaves_nothing_is_tried_again_and_holds_up_its_own_subject_only()
    {
        var (about, first, second, other) = (Unknown(), Unknown(), Unknown(), Unknown());
        platform.Troubles.Refuse(first, 2);

        await platform.SendAsync(Platform.Someone(), new Happen(first, about));
        await platform.SendAsync(Platform.Someone(), new Happen(second, about));
        await platform.SendAsync(Platform.Someone(), new Happen(other, other));

        Assert.Equal([$"after the commit: {other}", $"counted {other}"], await platform.WaitForRowsAsync(r => r.Count >= 2, Reactions, other));
        await SentAsync(about, 4);
        Assert.Equal([$"after the commit: {first}", $"counted {first}"], await platform.Database.RowsAsync(Reactions, first));
        Assert.Equal(
            [$"after the commit: {first}", $"after the commit: {second}"],
            await platform.Database.RowsAsync("select what from trial.tries where what = any($1) order by id", (object)new[] { $"after the commit: {first}", $"after the commit: {second}" }));
        Assert.Equal(
            2L,
            await platform.Database.ScalarAsync<long>(
                "select count(*) from platform.audit_entries where actor = 'system:ModuleKit.WriteDownWhatHappened' and outcome = 'refused' and codes = '{trial.troubled}'"));
    }

    private static string Unknown() => Guid.CreateVersion7().ToString("N")[12..30];

    /// <summary>Waits until all of a subject has been delivered.</summary>
    private Task<IReadOnlyList<string>> SentAsync(string about, int howMany) => platform.WaitForRowsAsync(
        rows => rows.Count == howMany && rows.All(r => r.StartsWith("sent", StringComparison.Ordinal)), Rows, about);
}
