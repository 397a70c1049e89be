using Cers.Identity.UseCases;
using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

public sealed class ForgetEndedSessionsTests(CersApp app) : IClassFixture<CersApp>
{
    [Fact]
    public async Task Sessions_and_codes_are_deleted_a_day_after_their_end_and_no_earlier()
    {
        var user = await app.UserAsync();
        app.Clock.Advance(TimeSpan.FromHours(35));
        await app.SendAsync(SignIn.Host, new ForgetEndedSessions());
        Assert.Equal(1, await SessionsOf(user));

        app.Clock.Advance(TimeSpan.FromHours(2));
        var live = await app.NewcomerAsync();
        await app.SendAsync(SignIn.Host, new ForgetEndedSessions());

        Assert.Equal(0, await SessionsOf(user));
        Assert.Equal(0, await app.Database.ScalarAsync<long>("select count(*) from identity.email_codes"));
        Assert.Equal(1, await app.Database.ScalarAsync<long>("select count(*) from identity.sessions where id = $1", live.Session!.Value));
    }

    private Task<long> SessionsOf(User user) =>
        app.Database.ScalarAsync<long>("select count(*) from identity.sessions where person_id = $1", user.Actor.Person!.Value.Value);
}
