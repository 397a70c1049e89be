using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Tests.Domain;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

public sealed class SaveApplicationDraftTests(CersApp app)
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task A_draft_is_saved_by_GraphQL_opened_with_a_new_code_and_submitted_under_its_number()
    {
        using var browser = app.Browser();
        var (email, business) = (Desk.Email(), await desk.BusinessAsync());
        var saved = await browser.GraphQLAsync(Save, new
        {
            i = new
            {
                confirmation = await desk.ConfirmedAsync(email),
                form = new { language = "FR", legalName = "Érablière <b>&</b> fils", businessNumber = business, contact = new { name = "Ana" } },
                clientRequestId = Desk.Id(),
            },
        });
        Assert.Empty(saved.ErrorsOf("saveApplicationDraft"));
        var number = saved.Text("saveApplicationDraft.savedDraft.number")!;

        var again = await desk.ConfirmedAsync(email);
        var draft = await browser.GraphQLAsync(Open, new { c = again, n = number });
        Assert.Equal("Érablière <b>&</b> fils", draft.Text("applicationDraft.form.legalName"));
        Assert.Equal("Ana", draft.Text("applicationDraft.form.contact.name"));
        Assert.Null(draft.Text("applicationDraft.form.providesServices"));

        var submitted = await app.SendAsync(Actor.Anonymous, Desk.Application(business, again) with { DraftNumber = number });
        Assert.Equal(number, submitted.Number);
        Assert.Null((await browser.GraphQLAsync(Open, new { c = again, n = number })).Text("applicationDraft"));
        Assert.Equal(["registration.draft_unknown"], await desk.CodesAsync(Actor.Anonymous, Desk.Application(await desk.BusinessAsync(), again) with { DraftNumber = number }));
    }

    [Fact]
    public async Task A_draft_stands_in_nobodys_way_and_officers_see_it_beside_the_application()
    {
        var business = await desk.BusinessAsync();
        var drafted = await SavedAsync(Desk.Email(), business);

        var number = await desk.SubmittedAsync(business: business);

        var rival = Assert.Single((await desk.DetailsAsync(number)).Rivals);
        Assert.Equal((drafted.Number, ApplicationState.Draft, null), (rival.Number, rival.State, rival.RefusedAt));
    }

    [Fact]
    public async Task Nobody_goes_on_with_another_address_draft()
    {
        var drafted = await SavedAsync(Desk.Email(), "1");
        var other = await desk.ConfirmedAsync(Desk.Email());

        Assert.Equal(["registration.draft_unknown"], await desk.CodesAsync(Actor.Anonymous, Message(other, "2") with { DraftNumber = drafted.Number }));
        Assert.Equal(["registration.draft_unknown"], await desk.CodesAsync(Actor.Anonymous, Message(other, "2") with { DraftNumber = "EXP-2026-999999" }));
        Assert.Equal(["REG-005"], await desk.CodesAsync(Actor.Anonymous, Message("nobody", "2")));
    }

    [Fact]
    public async Task Fields_keep_to_their_lengths_and_are_named_when_they_do_not()
    {
        var message = Message(await desk.ConfirmedAsync(Desk.Email()), "1");
        var long_ = message with
        {
            Form = message.Form with { LegalName = new string('x', 71), Address = new() { City = "Ot\u0007tawa" }, Csp = new() { LicenceNumber = new string('9', 21) } },
        };

        var errors = (await app.Door.SendAsync(Actor.Anonymous, long_, CancellationToken.None)).Errors;

        Assert.Equal(["form.address.city", "form.csp.licenceNumber", "form.legalName"], errors.Select(e => e.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task One_address_keeps_so_many_drafts()
    {
        var confirmation = await desk.ConfirmedAsync(Desk.Email());
        for (var i = 0; i < 20; i++)
        {
            Assert.Empty(await desk.CodesAsync(Actor.Anonymous, Message(confirmation, "1")));
        }

        Assert.Equal(["registration.too_many_drafts"], await desk.CodesAsync(Actor.Anonymous, Message(confirmation, "1")));
    }

    private const string Save =
        "mutation($i: SaveApplicationDraftInput!) { saveApplicationDraft(input: $i) { savedDraft { number lastDay } errors { __typename } } }";

    private const string Open =
        "query($c: String!, $n: String!) { applicationDraft(confirmation: $c, number: $n) { number form { legalName providesServices contact { name } } } }";

    private async Task<SavedDraft> SavedAsync(string email, string business) =>
        await app.SendAsync(Actor.Anonymous, Message(await desk.ConfirmedAsync(email), business));

    internal static SaveApplicationDraft Message(string confirmation, string business) => new()
    {
        Confirmation = confirmation,
        Form = DraftForm.Of(Forms.Good(business)),
        ClientRequestId = Desk.Id(),
    };
}
