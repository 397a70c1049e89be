using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Tests.Trial;
using Cers.ModuleKit.UseCases;
using Xunit;

namespace Cers.ModuleKit.Tests.UseCases;

public sealed class ForgetStoredAnswersTests(Platform platform) : IClassFixture<Platform>
{
    private static readonly Actor Job = Actor.System("a test");

    [Fact]
    public async Task An_answer_is_told_again_for_thirty_days_and_then_forgotten_with_counts_whose_window_has_ended()
    {
        var (owner, account) = platform.Member(AccountRole.Owner);
        await platform.SendAsync(owner, new WriteNote(account, "old", "request-1"));
        await platform.SendAsync(owner, new Guess("old thing", "wrong"));

        platform.Clock.Advance(TimeSpan.FromDays(29));
        await platform.SendAsync(Job, new ForgetStoredAnswers());
        await platform.SendAsync(owner, new WriteNote(account, "old", "request-1"));
        Assert.Equal(1, platform.Steps.Of("write old"));
        Assert.Equal(0L, await platform.Database.ScalarAsync<long>("select count(*) from platform.attempts where key = 'guess:old thing'"));

        platform.Clock.Advance(TimeSpan.FromDays(2));
        await platform.SendAsync(Job, new ForgetStoredAnswers());
        Assert.Equal(0L, await platform.Database.ScalarAsync<long>("select count(*) from platform.client_requests where requester = $1", owner.Key));
    }

    [Fact]
    public async Task A_bounded_number_is_deleted_at_a_time()
    {
        await platform.Database.ExecuteAsync(
            """
            insert into platform.client_requests (requester, client_request_id, message, body_hmac, key_id, at)
            select 'person:many', 'request-' || i, 'WriteNote', '\x00', gen_random_uuid(), now() - interval '1 year' from generate_series(1, 2500) i
            """);

        Assert.True((await platform.SendAsync(Job, new ForgetStoredAnswers())).Value.MayBeMore);
        Assert.Equal(500L, await platform.Database.ScalarAsync<long>("select count(*) from platform.client_requests where requester = 'person:many'"));
        Assert.False((await platform.SendAsync(Job, new ForgetStoredAnswers())).Value.MayBeMore);
        Assert.Equal(0L, await platform.Database.ScalarAsync<long>("select count(*) from platform.client_requests where requester = 'person:many'"));
    }

    [Fact]
    public async Task Only_the_system_forgets()
    {
        var answer = await platform.SendAsync(Platform.Someone(), new ForgetStoredAnswers());

        Assert.IsType<NotAllowed>(Assert.Single(answer.Errors));
    }
}
