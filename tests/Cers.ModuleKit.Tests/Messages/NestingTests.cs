using Cers.Kernel;
using Cers.ModuleKit.Tests.Trial;
using Npgsql;
using Xunit;

namespace Cers.ModuleKit.Tests.Messages;

/// <summary>What happens to a command when a message inside it goes wrong, and when the database asks for another run.</summary>
public sealed class NestingTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task A_nested_crash_that_its_sender_catches_commits_nothing()
    {
        var someone = Platform.Someone();
        var what = $"caught {Guid.CreateVersion7()}";

        await Assert.ThrowsAsync<InvalidOperationException>(() => platform.SendAsync(someone, new SwallowCrash(what)));

        Assert.Equal(0L, await TriesAsync(what));
        Assert.Equal(["SwallowCrash|failed|"], await platform.AuditOfAsync(someone));
    }

    [Fact]
    public async Task A_nested_denial_that_its_sender_ignores_refuses_the_command_and_is_audited()
    {
        var someone = Platform.Someone();
        var what = $"denied {Guid.CreateVersion7()}";

        var answer = await platform.SendAsync(someone, new SwallowDenial(what));

        Assert.IsType<NotAllowed>(Assert.Single(answer.Errors));
        Assert.Equal(0L, await TriesAsync(what));
        Assert.Equal(
            ["ForRegistration|denied|access.not_allowed", "SwallowDenial|refused|access.not_allowed"], (await platform.AuditOfAsync(someone)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_command_that_must_follow_a_refusal_and_cannot_is_a_crash()
    {
        var someone = Platform.Someone();

        await Assert.ThrowsAsync<InvalidOperationException>(() => platform.SendAsync(someone, new GiveUpTwice("x")));

        Assert.Equal(["GiveUpTwice|failed|"], await platform.AuditOfAsync(someone));
    }

    [Fact]
    public async Task A_command_that_cannot_be_serialized_runs_three_times_and_has_then_failed()
    {
        var someone = Platform.Someone();

        var thrown = await Assert.ThrowsAnyAsync<Exception>(() => platform.SendAsync(someone, new NeverSerializable("thrice")));

        Assert.Equal(PostgresErrorCodes.SerializationFailure, (thrown as PostgresException ?? thrown.InnerException as PostgresException)?.SqlState);
        Assert.Equal(3, platform.Steps.Of("try thrice"));
        Assert.Equal(["NeverSerializable|failed|"], await platform.AuditOfAsync(someone));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task After_a_commit_was_sent_nothing_runs_again_and_the_request_id_tells_what_happened(bool committed, int written)
    {
        var (owner, account) = platform.Member(AccountRole.Owner);
        var message = new WriteNote(account, $"lost {committed}", "request-1");
        var cut = platform.Proxy.CutAtCommit(reachesServer: committed);

        await Assert.ThrowsAnyAsync<NpgsqlException>(() => platform.SendAsync(owner, message));

        await cut.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Equal(1, platform.Steps.Of($"write lost {committed}"));
        Assert.Equal(written, (await platform.AuditOfAsync(owner)).Count);
        Assert.True((await platform.SendAsync(owner, message)).IsSuccess);
        Assert.Equal(2 - written, platform.Steps.Of($"write lost {committed}"));
        Assert.Equal(["WriteNote|done|"], await platform.AuditOfAsync(owner));
    }

    [Fact]
    public async Task What_the_commit_itself_refuses_is_not_run_again()
    {
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => platform.SendAsync(Platform.Someone(), new LeaveTry("refused at commit")));

        Assert.Equal(1, platform.Steps.Of("leave refused at commit"));
        Assert.Equal(0L, await TriesAsync("refused at commit"));
    }

    private Task<long> TriesAsync(string what) => platform.Database.ScalarAsync<long>("select count(*) from trial.tries where what = $1", what);
}
