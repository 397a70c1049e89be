using Cers.Identity.Contracts.BackOffice;
using Cers.Messaging;
using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests.UseCases.BackOffice;

[Collection(Office.Name)]
public sealed class ListPortalMessagesTests(CersApp app)
{
    [Fact]
    public async Task The_last_to_begin_comes_first_page_by_page()
    {
        var officer = await app.OfficerAsync();
        var content = PublishPortalMessageTests.Content(app);
        var late = (await app.SendAsync(officer, new PublishPortalMessage(content with { BeginsAt = content.BeginsAt.AddMinutes(100) }))).Id;
        var later = (await app.SendAsync(officer, new PublishPortalMessage(content with { BeginsAt = content.BeginsAt.AddMinutes(101) }))).Id;

        var first = await app.SendAsync(officer, new ListPortalMessages(new PageRequest(1)));
        var second = await app.SendAsync(officer, new ListPortalMessages(new PageRequest(1, After: first.Items[0].Key)));

        Assert.Equal([later, late], [first.Items[0].Value.Id, second.Items[0].Value.Id]);
        Assert.Equal(["access.not_allowed"], await app.CodesAsync(await app.OfficerAsync("auditor"), new ListPortalMessages(new PageRequest(1))));
    }
}
