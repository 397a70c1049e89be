using Cers.Messaging;
using Cers.Registration.UseCases;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

public sealed class FindMyDraftTests(CersApp app)
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task A_draft_comes_back_whole_to_its_own_address_and_to_no_other()
    {
        var email = Desk.Email();
        var confirmation = await desk.ConfirmedAsync(email);
        var message = SaveApplicationDraftTests.Message(confirmation, "12 345");
        var saved = await app.SendAsync(Actor.Anonymous, message);

        var found = await app.SendAsync(Actor.Anonymous, new FindMyDraft(confirmation, saved.Number));

        Assert.Equal(message.Form, found!.Form);
        Assert.Equal(saved.LastDay, found.LastDay);
        Assert.Null(await app.SendAsync(Actor.Anonymous, new FindMyDraft(await desk.ConfirmedAsync(Desk.Email()), saved.Number)));
        Assert.Equal(["REG-005"], await desk.CodesAsync(Actor.Anonymous, new FindMyDraft("x", saved.Number)));
    }
}
