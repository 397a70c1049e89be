using Cers.Identity.Contracts;
using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

public sealed class EndSessionTests(CersApp app) : IClassFixture<CersApp>
{
    [Fact]
    public async Task An_ended_session_tells_the_provider_s_hint_and_is_not_found_again()
    {
        var started = await app.SignInAsync("leaver");

        Assert.Equal(new EndedSession("GCKEY", "id.token.hint"), await app.SendAsync(SignIn.Host, new EndSession(started.Session)));

        Assert.False((await app.Door.SendAsync(SignIn.Host, new GetSession(started.Ticket), CancellationToken.None)).IsSuccess);
        Assert.Equal(new EndedSession("GCKEY", "id.token.hint"), await app.SendAsync(SignIn.Host, new EndSession(started.Session)));
    }

    [Fact]
    public async Task Ending_an_unknown_session_tells_nothing() =>
        Assert.Equal(new EndedSession(null, null), await app.SendAsync(SignIn.Host, new EndSession(Guid.CreateVersion7())));
}
