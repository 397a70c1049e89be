using Cers.Identity.Contracts;
using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

public sealed class EndProviderSessionsTests(CersApp app) : IClassFixture<CersApp>
{
    private const string Issuer = "https://issuer.example";

    [Fact]
    public async Task By_session_that_one_ends_and_by_subject_all_of_the_provider()
    {
        var subject = $"newcomer-{Guid.CreateVersion7():N}";
        var one = await StartAsync(subject, "sid-1");
        var two = await StartAsync(subject, "sid-2");
        var elsewhere = await app.SendAsync(SignIn.Host, SignIn.Of(subject) with { Provider = "SIGN_IN_PARTNER", ProviderSession = "sid-1" });
        var other = await StartAsync($"newcomer-{Guid.CreateVersion7():N}", "sid-3");

        Assert.Equal(0, await EndAsync(subject, "sid-3"));
        Assert.Equal(1, await EndAsync(subject, "sid-1"));
        Assert.True(await HasEndedAsync(one));
        Assert.False(await HasEndedAsync(two));
        Assert.Equal(1, await EndAsync(subject, null));
        Assert.True(await HasEndedAsync(two));
        Assert.False(await HasEndedAsync(elsewhere));
        Assert.False(await HasEndedAsync(other));
        Assert.Equal(1, await EndAsync(null, "sid-3"));
        Assert.True(await HasEndedAsync(other));
    }

    [Fact]
    public async Task A_token_that_was_shown_ends_nothing_again()
    {
        var subject = $"newcomer-{Guid.CreateVersion7():N}";
        var told = new EndProviderSessions(Issuer, "GCKEY", subject, null, Guid.CreateVersion7().ToString(), app.Clock.GetUtcNow().AddMinutes(2));
        await app.SendAsync(SignIn.Host, told);
        var later = await StartAsync(subject, "sid");

        Assert.Equal("identity.token_shown", await app.CodeAsync(SignIn.Host, told));
        Assert.False(await HasEndedAsync(later));
    }

    private Task<StartedSession> StartAsync(string subject, string session) => app.SendAsync(SignIn.Host, SignIn.Of(subject) with { ProviderSession = session });

    private async Task<int> EndAsync(string? subject, string? session) => (await app.SendAsync(
        SignIn.Host, new EndProviderSessions(Issuer, "GCKEY", subject, session, Guid.CreateVersion7().ToString(), app.Clock.GetUtcNow().AddMinutes(2)))).Count;

    private async Task<bool> HasEndedAsync(StartedSession session) => await app.CodeAsync(SignIn.Host, new GetSession(session.Ticket)) is not null;
}
