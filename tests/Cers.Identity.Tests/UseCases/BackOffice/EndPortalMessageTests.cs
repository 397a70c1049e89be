using Cers.Identity.Contracts.BackOffice;
using Cers.Messaging;
using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests.UseCases.BackOffice;

[Collection(Office.Name)]
public sealed class EndPortalMessageTests(CersApp app)
{
    [Fact]
    public async Task An_ended_message_is_seen_by_nobody_and_kept()
    {
        var officer = await app.OfficerAsync();
        var id = (await app.SendAsync(officer, new PublishPortalMessage(PublishPortalMessageTests.Content(app)))).Id;
        await app.ShownAsync(Actor.Anonymous, id, true);

        await app.SendAsync(officer, new EndPortalMessage(id, 1));

        await app.ShownAsync(Actor.Anonymous, id, false);
        Assert.Equal(PortalMessageStage.Ended, (await app.SendAsync(officer, new GetPortalMessage(id))).Stage);
        Assert.Equal(["identity.message_ended"], await app.CodesAsync(officer, new EndPortalMessage(id, 2)));
    }

    [Fact]
    public async Task One_that_has_not_begun_is_never_shown()
    {
        var officer = await app.OfficerAsync();
        var content = PublishPortalMessageTests.Content(app) with { BeginsAt = app.Clock.GetUtcNow().AddHours(1) };
        var id = (await app.SendAsync(officer, new PublishPortalMessage(content))).Id;
        Assert.Equal(PortalMessageStage.Planned, (await app.SendAsync(officer, new GetPortalMessage(id))).Stage);

        await app.SendAsync(officer, new EndPortalMessage(id, 1));

        Assert.Equal(PortalMessageStage.Ended, (await app.SendAsync(officer, new GetPortalMessage(id))).Stage);
        Assert.Equal(["access.not_allowed"], await app.CodesAsync(await app.OfficerAsync("officer-1"), new EndPortalMessage(id, 2)));
    }
}
