using Cers.Identity.Contracts;
using Cers.Identity.Contracts.BackOffice;
using Cers.Identity.UseCases;
using Cers.Kernel;
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

    [Fact]
    public async Task Who_dismissed_a_message_is_forgotten_a_day_after_its_end()
    {
        var officer = await app.Data.ActorAsync("tccu-1");
        var now = app.Clock.GetUtcNow();
        var content = new PortalMessageContent(new LocalizedText("Read this.", "À lire."), PortalMessageSeverity.Information, PortalMessageAudience.Everybody, now, now.AddHours(1));
        var id = (await app.SendAsync(officer, new PublishPortalMessage(content))).Id;
        await app.SendAsync((await app.UserAsync()).Actor, new DismissPortalMessage(id, Testing.Data.TestData.RequestId()));

        app.Clock.Advance(TimeSpan.FromHours(24));
        await app.SendAsync(SignIn.Host, new ForgetEndedSessions());
        Assert.Equal(1, await DismissalsAsync());

        app.Clock.Advance(TimeSpan.FromHours(2));
        await app.SendAsync(SignIn.Host, new ForgetEndedSessions());
        Assert.Equal(0, await DismissalsAsync());

        Task<long> DismissalsAsync() => app.Database.ScalarAsync<long>("select count(*) from identity.dismissed_messages where message_id = $1", id);
    }

    private Task<long> SessionsOf(User user) =>
        app.Database.ScalarAsync<long>("select count(*) from identity.sessions where person_id = $1", user.Actor.Person!.Value.Value);
}
