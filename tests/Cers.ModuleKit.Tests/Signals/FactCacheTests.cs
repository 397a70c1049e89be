using Cers.ModuleKit.Messages;
using Cers.ModuleKit.Signals;
using Cers.ModuleKit.Tests.Trial;
using Cers.Testing.Databases;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Cers.ModuleKit.Tests.Signals;

public sealed class FactCacheTests(Platform platform) : IClassFixture<Platform>, IAsyncDisposable
{
    private readonly AsyncServiceScope services = platform.Services.CreateAsyncScope();
    private int asked;

    private MessageScope Scope => services.ServiceProvider.GetRequiredService<MessageScope>();

    [Fact]
    public async Task What_was_asked_once_is_answered_from_memory_until_its_signal()
    {
        using var cache = await CacheAsync("facts-1");
        Assert.Equal("1", await AskAsync(cache, "a"));
        Assert.Equal("1", await AskAsync(cache, "a"));
        Assert.Equal("2", await AskAsync(cache, "b"));

        await platform.SendAsync(Platform.Someone(), new Announce("facts-1", "a"));

        Assert.Equal("2", await AskAsync(cache, "b"));
        Assert.Equal("3", await AskAsync(cache, "a"));
    }

    [Fact]
    public async Task An_answer_that_was_asked_for_before_the_change_does_not_survive_it()
    {
        using var cache = await CacheAsync("facts-2");
        var (reading, changed) = (new TaskCompletionSource(), new TaskCompletionSource());
        var before = cache.GetAsync("a", Scope, async _ =>
        {
            reading.SetResult();
            await changed.Task;
            return "before";
        }, CancellationToken.None);
        await reading.Task;

        await platform.SendAsync(Platform.Someone(), new Announce("facts-2", "a"));
        changed.SetResult();

        Assert.Equal("before", await before);
        Assert.Equal("1", await AskAsync(cache, "a"));
    }

    [Fact]
    public async Task While_the_listener_is_away_the_database_is_asked_and_nothing_is_kept()
    {
        await using var other = await platform.BesideAsync();
        using var cache = new FactCache<string>(other.Signals, "facts-3", most: 10);
        await Wait.UntilAsync(() => other.Signals.Hears, "the host hears");
        await AskAsync(cache, "a");
        Assert.Equal(1, cache.Count);

        other.Proxy.Silence(DatabaseProxy.Listener);
        await Wait.UntilAsync(() => !other.Signals.Hears, "the host is away");

        Assert.Equal("2", await AskAsync(cache, "a"));
        Assert.Equal("3", await AskAsync(cache, "a"));
        await Wait.UntilAsync(() => cache.Count == 0, "memory is emptied");
        other.Proxy.Resume(DatabaseProxy.Listener);
        await Wait.UntilAsync(() => other.Signals.Hears, "the host hears again");
        Assert.Equal("4", await AskAsync(cache, "a"));
    }

    [Fact]
    public async Task What_a_transaction_sees_is_not_kept()
    {
        using var cache = await CacheAsync("facts-4");
        await Scope.BeginAsync(TestContext.Current.CancellationToken);

        await AskAsync(cache, "a");

        Assert.Equal(0, cache.Count);
    }

    [Fact]
    public async Task Absence_is_not_kept_and_memory_is_bounded()
    {
        using var cache = await CacheAsync("facts-5", most: 3);

        await cache.GetAsync("nobody", Scope, _ => Task.FromResult<string?>(null), CancellationToken.None);
        Assert.Equal(0, cache.Count);
        for (var i = 0; i < 50; i++)
        {
            await AskAsync(cache, $"key {i}");
        }

        Assert.InRange(cache.Count, 1, 3);
    }

    [Fact]
    public async Task What_is_no_longer_good_is_asked_again()
    {
        using var cache = await CacheAsync("facts-6");
        await AskAsync(cache, "a");

        Assert.Equal("2", await cache.GetAsync("a", Scope, _ => Task.FromResult<string?>($"{++asked}"), CancellationToken.None, good: f => f != "1"));
        Assert.Equal("2", await AskAsync(cache, "a"));
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private async Task<FactCache<string>> CacheAsync(string topic, int most = 10)
    {
        await Wait.UntilAsync(() => platform.Signals.Hears, "the host hears");
        return new FactCache<string>(platform.Signals, topic, most);
    }

    private async Task<string?> AskAsync(FactCache<string> cache, string key) =>
        await cache.GetAsync(key, Scope, _ => Task.FromResult<string?>($"{++asked}"), CancellationToken.None);
}
