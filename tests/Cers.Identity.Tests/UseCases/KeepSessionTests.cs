using Cers.Identity.Contracts;
using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

public sealed class KeepSessionTests(CersApp app) : IClassFixture<CersApp>
{
    [Fact]
    public async Task A_kept_session_starts_its_idle_time_again_but_at_most_once_a_minute()
    {
        var started = await app.SignInAsync("kept");
        var begun = (await app.SendAsync(SignIn.Host, new GetSession(started.Ticket))).EndsAt;

        app.Clock.Advance(TimeSpan.FromSeconds(40));
        await app.SendAsync(SignIn.Host, new KeepSession(started.Session));
        Assert.Equal(begun, (await app.SendAsync(SignIn.Host, new GetSession(started.Ticket))).EndsAt);

        app.Clock.Advance(TimeSpan.FromSeconds(30));
        await app.SendAsync(SignIn.Host, new KeepSession(started.Session));
        Assert.True((await app.SendAsync(SignIn.Host, new GetSession(started.Ticket))).EndsAt >= begun.AddSeconds(70));
    }

    [Fact]
    public async Task An_ended_session_cannot_be_kept()
    {
        var started = await app.SignInAsync("too late");
        app.Clock.Advance(TimeSpan.FromMinutes(21));

        var refused = await app.Door.SendAsync(SignIn.Host, new KeepSession(started.Session), CancellationToken.None);

        Assert.Equal("identity.session_ended", Assert.Single(refused.Errors).Code);
    }
}
