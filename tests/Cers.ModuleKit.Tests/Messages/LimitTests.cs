using Cers.Kernel;
using Cers.ModuleKit.Tests.Trial;
using Xunit;

namespace Cers.ModuleKit.Tests.Messages;

public sealed class LimitTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task Of_two_hundred_parallel_wrong_guesses_exactly_five_are_compared()
    {
        var someone = Platform.Someone();

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => platform.SendAsync(someone, new Guess("door", "wrong"))));

        Assert.Equal(5, platform.Steps.Of("compare door"));
        Assert.Equal(5, answers.Count(a => a.Errors[0].Code == "trial.wrong"));
        Assert.Equal(195, answers.Count(a => a.Errors[0] is TooManyAttempts));
    }

    [Fact]
    public async Task A_right_guess_takes_its_try_back()
    {
        var someone = Platform.Someone();
        for (var i = 0; i < 12; i++)
        {
            Assert.True((await platform.SendAsync(someone, new Guess("gate", "sesame"))).IsSuccess);
        }
    }

    [Fact]
    public async Task The_right_word_after_five_wrong_ones_comes_too_late_until_the_window_ends()
    {
        var someone = Platform.Someone();
        for (var i = 0; i < 5; i++)
        {
            await platform.SendAsync(someone, new Guess("safe", "wrong"));
        }

        Assert.False((await platform.SendAsync(someone, new Guess("safe", "sesame"))).IsSuccess);
        platform.Clock.Advance(TimeSpan.FromMinutes(61));
        Assert.True((await platform.SendAsync(someone, new Guess("safe", "sesame"))).IsSuccess);
    }

    [Fact]
    public async Task Two_commands_that_wait_for_each_other_both_end_well()
    {
        var someone = Platform.Someone();
        await platform.SendAsync(someone, new OpenBalance("a"));
        await platform.SendAsync(someone, new OpenBalance("b"));

        var answers = await Task.WhenAll(
            platform.SendAsync(someone, new Move("a", "b", "crossroads")), platform.SendAsync(someone, new Move("b", "a", "crossroads")));

        Assert.All(answers, a => Assert.True(a.IsSuccess));
        Assert.Equal(3, platform.Steps.Of("run crossroads"));
        Assert.Equal(["a|0", "b|0"], await platform.Database.RowsAsync("select name, amount from trial.balances order by name"));
    }
}
