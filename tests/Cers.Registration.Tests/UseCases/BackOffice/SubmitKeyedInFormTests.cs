using Cers.Kernel;
using Cers.Messaging.Files;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Tests.Domain;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

public sealed class SubmitKeyedInFormTests(CersApp app)
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task A_form_on_paper_becomes_an_application_that_a_colleague_decides_on()
    {
        var (email, received) = (Desk.Email(), OttawaTime.Today(app.Clock).AddDays(-3));
        var draft = await app.SendAsync(desk.First, new SaveKeyedInForm(null, 0, new() { LegalName = "Paper Inc." }, new()));
        var form = Form(await desk.BusinessAsync(), email, await desk.ReceivedFormAsync(desk.First), received) with { DraftNumber = draft.Number, Version = 1 };

        var submitted = await app.SendAsync(desk.First, form);

        Assert.Equal((draft.Number, BusinessDays.Statutory.Add(received, 5)), (submitted.Number, submitted.DueDate));
        await app.Mailbox.WaitForAsync(email, m => m.Subject.Contains(draft.Number, StringComparison.Ordinal));
        var details = await desk.DetailsAsync(submitted.Number);
        Assert.Equal((received, "First Officer", "Called the business."), (details.ApplicationDate, details.KeyedIn!.ByName, details.KeyedIn.EmailStatement));
        Assert.Equal(ApplicationEventKind.KeyedIn, details.History[0].Kind);
        Assert.DoesNotContain(ApplicationAction.Take, details.Actions);
        Assert.Equal("You keyed this application in: a colleague decides on it.", details.Hindrance!.En);
        Assert.Equal(["registration.keyed_in_by_oneself"], await desk.CodesAsync(desk.First, new TakeApplication(submitted.Number, details.Version)));
        Assert.Empty(await desk.CodesAsync(desk.Second, new TakeApplication(submitted.Number, details.Version)));
        Assert.Empty(await desk.CodesAsync(desk.Second, new IssueDownloadTicket(details.KeyedIn.File)));
        Assert.Equal(["access.not_allowed"], await desk.CodesAsync(Desk.Staff("Operator", StaffRole.Operator), new IssueDownloadTicket(details.KeyedIn.File)));

        // The applicant sees it with a code, as any other.
        using var browser = app.Browser();
        var status = await browser.GraphQLAsync(
            "query($c: String!, $n: String!) { application(confirmation: $c, number: $n) { state applicationDate } }",
            new { c = await desk.ConfirmedAsync(email), n = submitted.Number });
        Assert.Equal("IN_REVIEW", status.Text("application.state"));
    }

    [Fact]
    public async Task What_is_missing_is_told_with_its_field()
    {
        var good = Form(await desk.BusinessAsync(), Desk.Email(), await desk.ReceivedFormAsync(desk.First), OttawaTime.Today(app.Clock));

        await RefusedAsync("registration.email_not_valid paper.email", good with { Paper = good.Paper with { Email = "nobody" } });
        await RefusedAsync("REG-005 paper.emailStatement", good with { Paper = good.Paper with { EmailStatement = "ok" } });
        await RefusedAsync("registration.received_on paper.receivedOn", good with { Paper = good.Paper with { ReceivedOn = OttawaTime.Today(app.Clock).AddDays(1) } });
        await RefusedAsync("registration.received_on paper.receivedOn", good with { Paper = good.Paper with { ReceivedOn = null } });
        await RefusedAsync("registration.received_form_missing paper.file", good with { Paper = good.Paper with { File = null } });
        await RefusedAsync("registration.language language", good with { Language = (Language)(-1) });
        await RefusedAsync("REG-009 certification", good with { Certification = false });
        await RefusedAsync("files.unknown file", good with { Paper = good.Paper with { File = Guid.CreateVersion7() } });
        await RefusedAsync("REG-002 businessNumber", good with { BusinessNumber = Desk.UnknownBusiness() });
        Assert.Empty(await desk.CodesAsync(desk.First, good));
        await RefusedAsync("REG-004 businessNumber", good);
    }

    [Fact]
    public async Task A_service_provider_is_one_that_is_designated_so()
    {
        var good = Form(await desk.BusinessAsync(), Desk.Email(), await desk.ReceivedFormAsync(desk.First), OttawaTime.Today(app.Clock)) with { CspUsed = true };
        var exporter = (await desk.DetailsAsync((await desk.ApprovedAsync()).Number)).BusinessNumber.Value;

        await RefusedAsync("REG-007 csp.businessNumber", good with { Csp = new() { LegalName = "Exporter Inc.", BusinessNumber = exporter } });
        Assert.Empty(await desk.CodesAsync(desk.First, good with { Csp = new() { LegalName = "Provider Inc.", BusinessNumber = await desk.ProviderAsync() } }));
    }

    private async Task RefusedAsync(string expected, SubmitKeyedInForm form)
    {
        var error = Assert.Single((await app.Door.SendAsync(desk.First, form, CancellationToken.None)).Errors);
        Assert.Equal(expected, $"{error.Code} {error.Path}");
        Assert.NotEqual(error.Text.En, error.Text.Fr);
    }

    private static SubmitKeyedInForm Form(string business, string email, Guid file, DateOnly received)
    {
        var form = Forms.Good(business);
        return new SubmitKeyedInForm
        {
            Language = form.Language,
            ProvidesServices = form.ProvidesServices,
            LegalName = form.LegalName,
            BusinessNumber = business,
            CspUsed = form.CspUsed,
            Address = form.Address,
            Contact = form.Contact,
            Certification = true,
            CertifiedByName = form.CertifiedByName,
            CertifiedByTitle = form.CertifiedByTitle,
            Paper = new PaperDetails { Email = email, ReceivedOn = received, EmailStatement = "Called the business.", File = file },
        };
    }
}
