using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

public sealed class GetTokenBearerTests(CersApp app) : IClassFixture<CersApp>
{
    [Fact]
    public async Task A_token_speaks_for_its_person_in_the_person_s_language()
    {
        var user = await app.UserAsync(language: Language.Fr);

        var bearer = await app.SendAsync(SignIn.Host, new GetTokenBearer(user.Actor.Person!.Value, user.Actor.Session!.Value));

        Assert.Equal(new TokenBearer(user.Actor.Person!.Value, user.Urn, Language.Fr, null), bearer);
    }

    [Fact]
    public async Task A_token_of_one_person_does_not_work_in_another_s_session()
    {
        var one = await app.SignInAsync("token-one");
        var other = await app.SignInAsync("token-other");

        Assert.False((await app.Door.SendAsync(SignIn.Host, new GetTokenBearer(one.Person, other.Session), CancellationToken.None)).IsSuccess);
    }

    [Fact]
    public async Task Idle_time_does_not_end_a_token_but_twelve_hours_do()
    {
        var started = await app.SignInAsync("token-idle");

        app.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.True((await app.Door.SendAsync(SignIn.Host, new GetTokenBearer(started.Person, started.Session), CancellationToken.None)).IsSuccess);
        app.Clock.Advance(TimeSpan.FromHours(12));
        Assert.False((await app.Door.SendAsync(SignIn.Host, new GetTokenBearer(started.Person, started.Session), CancellationToken.None)).IsSuccess);
    }
}
