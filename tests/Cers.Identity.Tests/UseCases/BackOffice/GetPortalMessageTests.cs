using Cers.Identity.Contracts;
using Cers.Identity.Contracts.BackOffice;
using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests.UseCases.BackOffice;

[Collection(Office.Name)]
public sealed class GetPortalMessageTests(CersApp app)
{
    [Fact]
    public async Task A_message_is_told_as_it_was_said_and_an_unknown_one_is_not_found()
    {
        var officer = await app.OfficerAsync();
        var content = PublishPortalMessageTests.Content(app, PortalMessageAudience.Owners);
        var id = (await app.SendAsync(officer, new PublishPortalMessage(content))).Id;

        var seen = (await app.SendAsync(officer, new GetPortalMessage(id))).Content;

        Assert.Equal((content.Text, content.Severity, content.Audience), (seen.Text, seen.Severity, seen.Audience));
        Assert.Equal(["identity.message_unknown"], await app.CodesAsync(officer, new GetPortalMessage(Guid.CreateVersion7())));
        Assert.Equal(["access.not_allowed"], await app.CodesAsync(await app.OfficerAsync("operator"), new GetPortalMessage(id)));
    }
}
