using Cers.Messaging;
using Cers.Messaging.FourEyes;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Tests.Domain;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

public sealed class SubmitApplicationTests(CersApp app) : IClassFixture<CersApp>
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task A_confirmed_applicant_submits_by_GraphQL_and_is_told_number_and_due_date_in_the_chosen_language()
    {
        using var browser = app.Browser();
        var email = Desk.Email();
        var asked = await browser.GraphQLAsync(
            "mutation($i: RequestEmailCodeInput!) { requestEmailCode(input: $i) { sentEmailCode { validUntil } errors { __typename } } }",
            new { i = new { email, language = "FR", clientRequestId = Desk.Id() } });
        Assert.Empty(asked.ErrorsOf("requestEmailCode"));
        var mail = await app.Mailbox.WaitForAsync(email);
        Assert.Contains("Votre code est", mail.Text, StringComparison.Ordinal);
        var code = System.Text.RegularExpressions.Regex.Match(mail.Text, "[0-9]{6}", default, TimeSpan.FromSeconds(1)).Value;

        var confirmed = await browser.GraphQLAsync(
            "mutation($i: ConfirmEmailInput!) { confirmEmail(input: $i) { confirmedEmail { confirmation } } }", new { i = new { email, code, clientRequestId = Desk.Id() } });
        var confirmation = confirmed.Text("confirmEmail.confirmedEmail.confirmation");
        var submitted = await browser.GraphQLAsync(Submit, new { i = Input(await desk.BusinessAsync(), confirmation) });

        Assert.Empty(submitted.ErrorsOf("submitApplication"));
        var number = submitted.Text("submitApplication.submittedApplication.number");
        Assert.Matches("^EXP-[0-9]{4}-[0-9]{6}$", number);
        var told = await app.Mailbox.WaitForAsync(email, m => m.Subject.Contains(number!, StringComparison.Ordinal));
        Assert.Contains("Nous avons reçu votre demande", told.Text, StringComparison.Ordinal);

        var status = await browser.GraphQLAsync(
            "query($c: String!, $n: String!) { application(confirmation: $c, number: $n) { number state dueDate } }", new { c = confirmation, n = number });
        Assert.Equal("SUBMITTED", status.Text("application.state"));
        Assert.Equal(submitted.Text("submitApplication.submittedApplication.dueDate"), status.Text("application.dueDate"));
    }

    [Fact]
    public async Task Each_broken_rule_is_told_by_GraphQL_with_its_id_and_the_input_at_fault()
    {
        using var browser = app.Browser();
        var confirmation = await desk.ConfirmedAsync(Desk.Email());

        var answer = await browser.GraphQLAsync(Submit, new
        {
            i = Input("123456783RM0001", confirmation, certification: false, postalCode: "K1N8S7"),
        });

        var errors = answer["submitApplication.errors"].EnumerateArray().ToDictionary(e => e.GetProperty("code").GetString()!, e => e.GetProperty("path").ToString());
        Assert.Equal("""["input","businessNumber"]""", errors["REG-001"].Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal("""["input","certification"]""", errors["REG-009"].Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal("""["input","address","postalCode"]""", errors["registration.postal_code"].Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal(3, errors.Count);
    }

    [Theory]
    [InlineData(RmDesignation.Import, true, "REG-003")]
    [InlineData(RmDesignation.None, true, "REG-003")]
    [InlineData(RmDesignation.Both, false, "REG-002")]
    public async Task An_RM_account_that_is_closed_or_not_for_export_is_refused(RmDesignation designation, bool open, string rule) =>
        Assert.Equal([rule], await SendAsync(await desk.BusinessAsync(designation, open)));

    [Fact]
    public async Task An_RM_account_that_the_register_does_not_know_is_refused() => Assert.Equal(["REG-002"], await SendAsync(Desk.UnknownBusiness()));

    [Fact]
    public async Task Nothing_is_told_about_a_business_number_without_a_confirmation_of_ours()
    {
        var good = await desk.ConfirmedAsync(Desk.Email());
        var other = EmailConfirmation.Write(EmailConfirmation.Read(good)! with { Email = "somebody.else@example.ca" }) + good[good.IndexOf('.', StringComparison.Ordinal)..];
        var unknownKey = EmailConfirmation.Write(EmailConfirmation.Read(good)! with { KeyId = Guid.CreateVersion7() }) + ".AAAA";

        foreach (var forged in new[] { "", "x", "x.y", "bnVsbA.AAAA", good + "A", good[..^6], other, unknownKey })
        {
            Assert.Equal(["REG-005"], await desk.CodesAsync(Actor.Anonymous, Desk.Application(Desk.UnknownBusiness(), forged)));
        }

        app.Clock.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal(["REG-005"], await desk.CodesAsync(Actor.Anonymous, Desk.Application(await desk.BusinessAsync(), good)));
    }

    [Fact]
    public async Task A_second_open_application_for_a_business_number_is_refused()
    {
        var business = await desk.BusinessAsync();
        await desk.SubmittedAsync(business: business);

        Assert.Equal(["REG-004"], await SendAsync(business));
    }

    [Fact]
    public async Task Of_two_applicants_who_are_equally_fast_one_succeeds()
    {
        var business = await desk.BusinessAsync();
        var applications = new List<SubmitApplication>();
        for (var i = 0; i < 6; i++)
        {
            applications.Add(Desk.Application(business, await desk.ConfirmedAsync(Desk.Email())));
        }

        var codes = await Task.WhenAll(applications.Select(a => desk.CodesAsync(Actor.Anonymous, a)));

        Assert.Single(codes, c => c.Count == 0);
        Assert.All(codes.Where(c => c.Count > 0), c => Assert.Equal(["REG-004"], c));
    }

    [Fact]
    public async Task A_refused_application_does_not_stand_in_the_way_of_a_new_one()
    {
        var business = await desk.BusinessAsync();
        var number = await desk.TakenAsync(business: business);
        await app.SendAsync(desk.First, new RefuseApplication(number, await desk.VersionAsync(number), "R05", null));
        await app.SendAsync(desk.Second, new ConfirmProposal(await desk.ProposalAsync(number)));

        Assert.Empty(await SendAsync(business));
    }

    [Fact]
    public async Task The_same_request_is_answered_again_even_with_a_newer_confirmation_and_another_form_is_not()
    {
        var email = Desk.Email();
        var first = Desk.Application(await desk.BusinessAsync(), await desk.ConfirmedAsync(email));
        var answer = await app.SendAsync(Actor.Anonymous, first);

        var again = await app.SendAsync(Actor.Anonymous, first with { Confirmation = await desk.ConfirmedAsync(email) });

        Assert.Equal(answer, again);
        Assert.Equal(["request.id_reused"], await desk.CodesAsync(Actor.Anonymous, first with { LegalName = "Another Name Inc." }));
    }

    [Fact]
    public async Task After_ten_questions_in_an_hour_nothing_more_is_told_about_business_numbers()
    {
        var confirmation = await desk.ConfirmedAsync(Desk.Email());
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(["REG-002"], await desk.CodesAsync(Actor.Anonymous, Desk.Application(Desk.UnknownBusiness(), confirmation)));
        }

        Assert.Equal(
            ["registration.too_many_checks"], await desk.CodesAsync(Actor.Anonymous, Desk.Application(Desk.UnknownBusiness(), confirmation)));
    }

    [Fact]
    public async Task A_silent_register_refuses_nobody()
    {
        var business = await desk.BusinessAsync();
        var confirmation = await desk.ConfirmedAsync(Desk.Email());
        await app.Database.ExecuteAsync("alter table registration.rm_accounts rename to away");
        string number;
        try
        {
            number = (await app.SendAsync(Actor.Anonymous, Desk.Application(business, confirmation))).Number;
        }
        finally
        {
            await app.Database.ExecuteAsync("alter table registration.away rename to rm_accounts");
        }

        // It is asked again a while after it was silent; other tests want its answers.
        app.Clock.Advance(TimeSpan.FromSeconds(16));

        Assert.Empty((await desk.DetailsAsync(number)).RegistryChecks);
    }

    [Fact]
    public async Task Adding_clients_and_G7_EDI_accounts_are_refused_with_a_pointer()
    {
        var form = Desk.Application(await desk.BusinessAsync(), await desk.ConfirmedAsync(Desk.Email()));

        Assert.Equal(["registration.kind_not_offered"], await desk.CodesAsync(Actor.Anonymous, form with { Kind = ApplicationKind.AddClient }));
        Assert.Equal(["registration.g7_edi_elsewhere"], await desk.CodesAsync(Actor.Anonymous, form with { AccountType = AccountType.G7Edi }));
    }

    [Fact]
    public async Task Country_and_province_are_codes()
    {
        var form = Desk.Application(await desk.BusinessAsync(), await desk.ConfirmedAsync(Desk.Email()));

        Assert.Equal(["registration.country"], await desk.CodesAsync(Actor.Anonymous, form with { Address = Forms.Good().Address with { Country = "XX" } }));
        Assert.Equal(
            ["registration.subdivision"],
            await desk.CodesAsync(Actor.Anonymous, form with { ClientRequestId = Desk.Id(), Address = Forms.Good().Address with { Subdivision = "ZZ" } }));
    }

    private const string Submit =
        "mutation($i: SubmitApplicationInput!) { submitApplication(input: $i) { submittedApplication { number dueDate } errors { __typename ... on InvalidInput { code path } ... on RuleViolation { code path } } } }";

    private async Task<IReadOnlyList<string>> SendAsync(string business) =>
        await desk.CodesAsync(Actor.Anonymous, Desk.Application(business, await desk.ConfirmedAsync(Desk.Email())));

    private static object Input(string businessNumber, string? confirmation, bool certification = true, string postalCode = "K1N 8S7") => new
    {
        kind = "NEW_ACCOUNT",
        language = "FR",
        accountType = "CERS",
        providesServices = false,
        legalName = "Northern Maple Exports Inc.",
        businessNumber,
        cspUsed = false,
        g7EdiUsed = false,
        address = new { line1 = "1 Rideau Street", city = "Ottawa", subdivision = "ON", country = "CA", postalCode },
        contact = new { name = "Ana Contact", phone = "613-555-0100" },
        certification,
        certifiedByName = "Ana Signer",
        certifiedByTitle = "President",
        confirmation,
        clientRequestId = Desk.Id(),
    };
}
