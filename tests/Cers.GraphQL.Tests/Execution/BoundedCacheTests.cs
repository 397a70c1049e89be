using Cers.GraphQL.Execution;

namespace Cers.GraphQL.Tests.Execution;

public sealed class BoundedCacheTests
{
    [Fact]
    public void What_was_used_longest_ago_makes_room()
    {
        var cache = new BoundedCache<string, int>(10);
        cache.Add("a", 1, 4);
        cache.Add("b", 2, 4);
        Assert.True(cache.TryGet("a", out _));
        cache.Add("c", 3, 4);
        Assert.False(cache.TryGet("b", out _));
        Assert.True(cache.TryGet("a", out var kept));
        Assert.Equal(1, kept);
        Assert.Equal(2, cache.Count);
    }

    [Fact]
    public void What_is_heavier_than_the_whole_is_not_kept()
    {
        var cache = new BoundedCache<string, int>(10);
        cache.Add("a", 1, 4);
        cache.Add("b", 2, 11);
        Assert.False(cache.TryGet("b", out _));
        Assert.True(cache.TryGet("a", out _));
    }
}
