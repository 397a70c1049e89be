using Cers.ModuleKit.Tests.Trial;
using Cers.Testing.Databases;
using Xunit;

namespace Cers.ModuleKit.Tests.Signals;

public sealed class SignalTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task A_signal_is_heard_on_its_own_host_before_the_answer_and_then_on_every_other()
    {
        await using var other = await platform.BesideAsync();
        var (here, there) = (new Heard(platform.Signals, "news"), new Heard(other.Signals, "news"));

        await platform.SendAsync(Platform.Someone(), new Announce("news", "a:b"));

        Assert.Contains("a:b", here.Told);
        await Wait.UntilAsync(() => there.Told.Contains("a:b"), "the other host hears");
    }

    [Fact]
    public async Task A_refused_command_signals_nothing()
    {
        var heard = new Heard(platform.Signals, "refused");

        await platform.SendAsync(Platform.Someone(), new Announce("refused", "no", Refuse: true));
        await platform.SendAsync(Platform.Someone(), new Announce("refused", "yes"));

        await Wait.UntilAsync(() => heard.Told.Count >= 2, "heard from the command and from the listener");
        Assert.All(heard.Told, key => Assert.Equal("yes", key));
    }

    [Fact]
    public async Task A_change_of_a_watched_table_is_heard_with_the_commit_that_made_it_whoever_makes_it()
    {
        var heard = new Heard(platform.Signals, "settings");

        await platform.Database.ExecuteAsync("insert into platform.settings (key, value, valid_from, source) values ('trial.heard', '1', '2020-01-01', 'a test')");

        await Wait.UntilAsync(() => heard.Told.Contains(""), "the change is heard");
    }

    [Fact]
    public async Task Rows_changed_by_the_thousand_tell_all_of_their_topic_in_the_end_and_nothing_twice()
    {
        var (heard, beside) = (new Heard(platform.Signals, "many"), new Heard(platform.Signals, "beside"));

        await platform.Database.ExecuteAsync(
            "select platform.signal('many', 'row ' || n) from generate_series(1, 20000) n union all select platform.signal('beside', 'a') from generate_series(1, 2)");

        await Wait.UntilAsync(() => heard.Told.Contains("") && beside.Told.Count > 0, "the whole topic is told");
        Assert.Contains("row 1", heard.Told);
        Assert.InRange(heard.Told.Count, 2, 5000);
        Assert.Equal(heard.Told.Count, heard.Told.Distinct().Count());
        Assert.Equal([""], beside.Told);
    }

    [Fact]
    public async Task A_listener_that_is_cut_off_silently_is_away_within_a_second_and_starts_anew_when_it_is_back()
    {
        await using var other = await platform.BesideAsync();
        await Wait.UntilAsync(() => other.Signals.Hears, "the other host hears");
        var heard = new Heard(other.Signals, "lost");

        other.Proxy.Silence(DatabaseProxy.Listener);
        var since = TimeProvider.System.GetTimestamp();
        await Wait.UntilAsync(() => !other.Signals.Hears, "the other host is away");
        var noticed = TimeProvider.System.GetElapsedTime(since);
        await platform.SendAsync(Platform.Someone(), new Announce("lost", "unheard"));
        await Wait.UntilAsync(() => heard.Told.Contains("missed"), "the subscriber is told");

        // A clock reading: however slow this machine is, it cannot come late by more than this test's own look at it.
        Assert.True(noticed < TimeSpan.FromSeconds(5), noticed.ToString());
        Assert.DoesNotContain("unheard", heard.Told);
        other.Proxy.Resume(DatabaseProxy.Listener);
        await Wait.UntilAsync(() => other.Signals.Hears, "the other host hears again");
        Assert.True(heard.Told.Count(t => t == "missed") >= 2);
        await platform.SendAsync(Platform.Someone(), new Announce("lost", "found"));
        await Wait.UntilAsync(() => heard.Told.Contains("found"), "the new connection hears");
    }

    [Fact]
    public async Task A_command_that_signals_nothing_tells_nobody()
    {
        await using var connection = new Npgsql.NpgsqlConnection(platform.Database.App + ";Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var told = new List<string>();
        connection.Notification += (_, n) => told.Add(n.Payload);
        await using var listen = new Npgsql.NpgsqlCommand("listen cers", connection);
        await listen.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        var (owner, account) = platform.Member(Kernel.AccountRole.Owner);

        await platform.SendAsync(owner, new WriteNote(account, "quiet", "request-quiet"));
        await platform.SendAsync(owner, new Announce("loud", "1"));
        while (!told.Contains("loud:1"))
        {
            await connection.WaitAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(["loud:1"], told.Where(t => !t.StartsWith("echo:", StringComparison.Ordinal) && !t.StartsWith("news", StringComparison.Ordinal)));
    }
}
