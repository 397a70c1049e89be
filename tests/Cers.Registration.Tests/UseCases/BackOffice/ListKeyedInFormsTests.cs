using Cers.Messaging;
using Cers.Registration.Contracts.BackOffice;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

public sealed class ListKeyedInFormsTests(CersApp app)
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task The_last_saved_stands_first_page_by_page_and_applicants_drafts_are_not_there()
    {
        var one = await app.SendAsync(desk.First, new SaveKeyedInForm(null, 0, new() { LegalName = "One Inc." }, new()));
        var two = await app.SendAsync(desk.First, new SaveKeyedInForm(null, 0, new(), new()));
        var theirs = await app.SendAsync(Actor.Anonymous, SaveApplicationDraftTests.Message(await desk.ConfirmedAsync(Desk.Email()), "1"));

        // Others key in forms too: page by page, until both were met.
        var met = new List<KeyedInRow>();
        for (string? after = null; !met.Exists(r => r.Number == one.Number);)
        {
            var page = await app.SendAsync(desk.Second, new ListKeyedInForms(new PageRequest(1, after)));
            met.Add(page.Items[0].Value);
            after = page.Items[0].Key;
        }

        Assert.Equal([two.Number, one.Number], met.Select(r => r.Number).Where(n => n == one.Number || n == two.Number));
        Assert.Equal((one.Number, "One Inc.", "First Officer"), (met[^1].Number, met[^1].LegalName, met[^1].KeyedInByName));
        Assert.DoesNotContain(met, r => r.Number == theirs.Number);
    }
}
