using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.FourEyes;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Tests.Domain;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

public sealed class GetApplicationTests(CersApp app)
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task A_mail_that_its_server_refuses_for_good_shows_at_the_application_and_in_the_list()
    {
        // The mailbox takes the code, and is closed then.
        var number = await desk.SubmittedAsync($"gone-1.{Desk.Id()}@example.ca");
        await app.WaitForScalarAsync("dead", "select state from platform.outbox where subject = 'application ' || $1", number);

        var details = await desk.DetailsAsync(number);

        Assert.False(Assert.Single(details.Undelivered).CarriesSecret);
        var rows = (await app.SendAsync(desk.First, new ListApplications(ApplicationState.Submitted, false, new PageRequest(100)))).Items;
        Assert.True(Assert.Single(rows, r => r.Value.Number == number).Value.Undelivered);
        var other = await desk.SubmittedAsync();
        Assert.Empty((await desk.DetailsAsync(other)).Undelivered);
    }

    [Fact]
    public async Task The_officer_sees_form_register_warning_and_rivals()
    {
        var business = await desk.BusinessAsync(name: "Northern Maple Exports Incorporated");
        var rival = await desk.TakenAsync(business: business);
        await app.SendAsync(desk.First, new RefuseApplication(rival, await desk.VersionAsync(rival), "R05", null));
        await app.SendAsync(desk.Second, new ConfirmProposal(await desk.ProposalAsync(rival)));
        var email = Desk.Email();
        var form = Forms.Good() with
        {
            CspUsed = true,
            Csp = new ServiceProvider { LegalName = "Pacific Crossing Customs Services Inc.", BusinessNumber = await desk.ProviderAsync() },
        };
        var number = await desk.SubmittedAsync(email, business, form);

        var details = await desk.DetailsAsync(number);

        Assert.Equal(form with { BusinessNumber = business }, details.Form);
        Assert.Equal((email, business), (details.Email, details.BusinessNumber.Value));
        var check = Assert.Single(details.RegistryChecks);
        Assert.Equal((true, true, RmDesignation.Both, "imported register"), (check.Found, check.Open, check.Designation, check.Source));
        Assert.Equal("REG-008", Assert.Single(details.Warnings).Code);
        Assert.Equal((rival, ApplicationState.Refused), Assert.Single(details.Rivals.Select(r => (r.Number, r.State))));
    }

    [Fact]
    public async Task Who_looked_is_kept_with_the_number()
    {
        var number = await desk.SubmittedAsync();
        var auditor = Desk.Staff("An Auditor", StaffRole.Auditor);

        Assert.Empty((await desk.DetailsAsync(number, auditor)).Actions);

        Assert.Equal(
            [$"viewed|{auditor.Key}|application {number}"],
            await app.Database.RowsAsync(
                "select outcome, actor, reason from platform.audit_entries where message = 'GetApplication' and actor = $1", auditor.Key));
    }

    [Fact]
    public async Task Neither_strangers_nor_operators_look()
    {
        var number = await desk.SubmittedAsync();

        Assert.Equal(["access.not_signed_in"], await desk.CodesAsync(Actor.Anonymous, new GetApplication(number)));
        Assert.Equal(["access.not_allowed"], await desk.CodesAsync(Desk.Staff("Operator", StaffRole.Operator), new GetApplication(number)));
        Assert.Equal(["registration.application_unknown"], await desk.CodesAsync(desk.First, new GetApplication(new string('x', 500))));
    }
}
