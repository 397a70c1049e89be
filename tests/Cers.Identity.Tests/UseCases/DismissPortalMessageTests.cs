using Cers.Identity.Contracts;
using Cers.Identity.Contracts.BackOffice;
using Cers.Messaging;
using Cers.Identity.Tests.UseCases.BackOffice;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

[Collection(Office.Name)]
public sealed class DismissPortalMessageTests(CersApp app)
{
    [Fact]
    public async Task Who_dismisses_a_message_sees_it_no_more_and_others_do()
    {
        var id = (await app.SendAsync(await app.OfficerAsync(), new PublishPortalMessage(PublishPortalMessageTests.Content(app)))).Id;
        var (one, other) = ((await app.UserAsync()).Actor, (await app.UserAsync()).Actor);
        await app.ShownAsync(one, id, true);

        await app.SendAsync(one, new DismissPortalMessage(id, TestData.RequestId()));
        await app.SendAsync(one, new DismissPortalMessage(id, TestData.RequestId()));

        Assert.DoesNotContain(await app.SendAsync(one, new GetPortalMessages()), m => m.Id == id);
        Assert.Contains(await app.SendAsync(other, new GetPortalMessages()), m => m.Id == id);
    }

    [Fact]
    public async Task One_that_is_not_in_effect_is_not_found_and_nobody_unknown_dismisses()
    {
        var user = (await app.UserAsync()).Actor;
        var officer = await app.OfficerAsync();
        var id = (await app.SendAsync(officer, new PublishPortalMessage(PublishPortalMessageTests.Content(app)))).Id;
        await app.SendAsync(officer, new EndPortalMessage(id, 1));

        Assert.Equal(["identity.message_unknown"], await app.CodesAsync(user, new DismissPortalMessage(id, TestData.RequestId())));
        Assert.Equal(["access.not_signed_in"], await app.CodesAsync(Actor.Anonymous, new DismissPortalMessage(id, TestData.RequestId())));
    }
}
