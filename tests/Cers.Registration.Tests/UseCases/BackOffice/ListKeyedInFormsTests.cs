using Cers.Messaging;
using Cers.Registration.Contracts.BackOffice;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

[Collection(OfficersApp.Name)]
public sealed class ListKeyedInFormsTests(CersApp app)
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task The_last_saved_stands_first_page_by_page_and_applicants_drafts_are_not_there()
    {
        var one = await app.SendAsync(desk.First, new SaveKeyedInForm(null, 0, new() { LegalName = "One Inc." }, new()));
        var two = await app.SendAsync(desk.First, new SaveKeyedInForm(null, 0, new(), new()));
        await app.SendAsync(Actor.Anonymous, SaveApplicationDraftTests.Message(await desk.ConfirmedAsync(Desk.Email()), "1"));

        var first = await app.SendAsync(desk.Second, new ListKeyedInForms(new PageRequest(1)));
        var second = await app.SendAsync(desk.Second, new ListKeyedInForms(new PageRequest(1, After: first.Items[0].Key)));

        Assert.Equal(two.Number, first.Items[0].Value.Number);
        Assert.Equal((one.Number, "One Inc.", "First Officer"), (second.Items[0].Value.Number, second.Items[0].Value.LegalName, second.Items[0].Value.KeyedInByName));
    }
}
