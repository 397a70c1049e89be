using Cers.Identity.Contracts;
using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

public sealed class GetSessionTests(CersApp app) : IClassFixture<CersApp>
{
    [Fact]
    public async Task An_idle_session_ends_after_twenty_minutes_and_a_kept_one_after_twelve_hours()
    {
        var idle = await app.SignInAsync("idle");
        var kept = await app.SignInAsync("kept");

        app.Clock.Advance(TimeSpan.FromMinutes(19));
        Assert.True((await Find(kept)).Value.KeepDue);
        await app.SendAsync(SignIn.Host, new KeepSession(kept.Session));
        Assert.False((await Find(kept)).Value.KeepDue);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("identity.session_ended", (await Find(idle)).Errors[0].Code);
        Assert.Equal(12, ((await Find(kept)).Value.LastsUntil - app.Clock.GetUtcNow() + TimeSpan.FromMinutes(21)).Hours);

        for (var i = 0; i < 38; i++)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(18));
            Assert.True((await Find(kept)).IsSuccess);
            await app.SendAsync(SignIn.Host, new KeepSession(kept.Session));
        }

        app.Clock.Advance(TimeSpan.FromMinutes(16));
        Assert.False((await Find(kept)).IsSuccess);
    }

    [Fact]
    public async Task An_unknown_ticket_has_no_session() =>
        Assert.Equal("identity.session_ended", (await app.Door.SendAsync(SignIn.Host, new GetSession(new string('A', 43)), CancellationToken.None)).Errors[0].Code);

    private Task<Cers.Kernel.Result<SessionFacts>> Find(StartedSession session) =>
        app.Door.SendAsync(SignIn.Host, new GetSession(session.Ticket), CancellationToken.None);
}
