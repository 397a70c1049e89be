using Cers.Identity.Contracts;
using Cers.Identity.Contracts.BackOffice;
using Cers.Kernel;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Identity.Tests.UseCases.BackOffice;

[Collection(Office.Name)]
public sealed class EditPortalMessageTests(CersApp app)
{
    [Fact]
    public async Task A_changed_message_is_seen_again_by_who_dismissed_it()
    {
        var officer = await app.OfficerAsync();
        var reader = (await app.UserAsync()).Actor;
        var content = PublishPortalMessageTests.Content(app);
        var id = (await app.SendAsync(officer, new PublishPortalMessage(content))).Id;
        await app.ShownAsync(reader, id, true);
        await app.SendAsync(reader, new DismissPortalMessage(id, TestData.RequestId()));
        await app.ShownAsync(reader, id, false);

        await app.SendAsync(officer, new EditPortalMessage(id, 1, content with { Text = new LocalizedText("On Monday.", "Lundi.") }));

        await app.ShownAsync(reader, id, true);
        Assert.Equal("Lundi.", (await app.SendAsync(reader, new GetPortalMessages())).Single(m => m.Id == id).Text.Fr);
        Assert.Equal(2, (await app.SendAsync(officer, new GetPortalMessage(id))).Version);
    }

    [Fact]
    public async Task The_version_that_was_seen_is_changed_and_no_ended_one()
    {
        var officer = await app.OfficerAsync();
        var content = PublishPortalMessageTests.Content(app);
        var id = (await app.SendAsync(officer, new PublishPortalMessage(content))).Id;

        Assert.Equal(["identity.message_changed"], await app.CodesAsync(officer, new EditPortalMessage(id, 2, content)));
        Assert.Equal(["identity.message_unknown"], await app.CodesAsync(officer, new EditPortalMessage(Guid.CreateVersion7(), 1, content)));
        Assert.Equal(["identity.message_text text.en"], await app.CodesAsync(officer, new EditPortalMessage(id, 1, content with { Text = new LocalizedText("", "x") })));
        Assert.Equal(["access.not_allowed"], await app.CodesAsync(await app.OfficerAsync("auditor"), new EditPortalMessage(id, 1, content)));
        await app.SendAsync(officer, new EndPortalMessage(id, 1));
        Assert.Equal(["identity.message_ended"], await app.CodesAsync(officer, new EditPortalMessage(id, 2, content)));
    }
}
