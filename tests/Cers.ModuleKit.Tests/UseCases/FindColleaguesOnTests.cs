using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.Operations;
using Xunit;

namespace Cers.ModuleKit.Tests.UseCases;

public sealed class FindColleaguesOnTests(Platform platform) : IClassFixture<Platform>
{
    private readonly Actor anna = Named("Anna");
    private readonly Actor bruno = Named("Bruno");

    [Fact]
    public async Task Each_is_told_of_the_others_and_not_of_oneself()
    {
        Assert.Empty(await AskAsync(anna, "case 1"));
        Assert.Equal(["Anna"], await AskAsync(bruno, "case 1"));
        Assert.Equal(["Bruno"], await AskAsync(anna, "case 1"));
        Assert.Empty(await AskAsync(anna, "case 2"));
    }

    [Fact]
    public async Task After_two_minutes_without_a_sign_one_has_it_open_no_more_and_is_forgotten()
    {
        await AskAsync(anna, "case 3");
        await platform.Database.ExecuteAsync("update platform.open_pages set seen_at = seen_at - interval '121 seconds' where subject = 'case 3'");

        Assert.Empty(await AskAsync(bruno, "case 3"));
        await AskAsync(anna, "case 4");
        Assert.Equal(0L, await platform.Database.ScalarAsync<long>("select count(*) from platform.open_pages where subject = 'case 3' and name = 'Anna'"));
    }

    [Fact]
    public async Task An_exporter_is_told_nothing_and_leaves_no_trace()
    {
        var (owner, _) = platform.Member(AccountRole.Owner);

        var answer = await platform.SendAsync(owner, new FindColleaguesOn("case 5"));

        Assert.IsType<NotAllowed>(Assert.Single(answer.Errors));
        Assert.Equal(0L, await platform.Database.ScalarAsync<long>("select count(*) from platform.open_pages where subject = 'case 5'"));
    }

    private static Actor Named(string name) => Platform.Someone(StaffRole.RegistrationOfficer) with { Name = name };

    private async Task<IReadOnlyList<string>> AskAsync(Actor who, string subject) => (await platform.SendAsync(who, new FindColleaguesOn(subject))).Value;
}
