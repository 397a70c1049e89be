using System.Net;
using Cers.BackOffice.Access;
using Cers.Declarations.Contracts;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Lookups.Contracts;
using Cers.Messaging;
using Cers.Messaging.Operations;
using Cers.Registration.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Cers.BackOffice.Tests.Pages;

[Collection(OfficeTests.Name)]
public sealed class EveryPageTests(OfficeApp app)
{
    // Who may do what, by the permission matrix; the pages say which permission they need.
    private static readonly Dictionary<string, string[]> Holders = new(StringComparer.Ordinal)
    {
        [RegistrationPermissions.ViewApplications] = ["officer-1", "tccu-1", "supervisor-1", "auditor"],
        [RegistrationPermissions.DecideApplications] = ["officer-1", "supervisor-1"],
        [RegistrationPermissions.ConfirmRefusals] = ["officer-1", "supervisor-1"],
        [RegistrationPermissions.ProcessAssociations] = ["officer-1", "supervisor-1"],
        [RegistrationPermissions.IssueSecrets] = ["officer-1", "supervisor-1"],
        [RegistrationPermissions.SuspendAuthorizations] = ["officer-1", "supervisor-1"],
        [RegistrationPermissions.KeepRegister] = ["officer-1", "supervisor-1"],
        [RegistrationPermissions.DisputeDesignation] = ["tccu-1"],
        [RegistrationPermissions.ViewCases] = ["tccu-1", "supervisor-1", "auditor"],
        [RegistrationPermissions.DecideCases] = ["tccu-1", "supervisor-1"],
        [RegistrationPermissions.ConfirmCases] = ["supervisor-1"],
        [DeclarationsPermissions.Search] = ["tccu-1", "supervisor-1", "auditor"],
        [DeclarationsPermissions.SeeLateChanges] = ["supervisor-1"],
        [DeclarationsPermissions.SeeAnyBulk] = ["tccu-1", "supervisor-1", "auditor"],
        [DeclarationsPermissions.SendBulkFor] = ["tccu-1", "supervisor-1"],
        [DeclarationsPermissions.HoldRecords] = ["supervisor-1"],
        [IdentityPermissions.Search] = ["officer-1", "tccu-1", "supervisor-1", "auditor"],
        [IdentityPermissions.SuspendAccounts] = ["supervisor-1"],
        [IdentityPermissions.NameOwners] = ["tccu-1", "supervisor-1"],
        [IdentityPermissions.EndSessions] = ["tccu-1", "supervisor-1"],
        [IdentityPermissions.RelinkCredentials] = ["tccu-1", "supervisor-1"],
        [IdentityPermissions.ManageStaffRoles] = ["supervisor-1"],
        [IdentityPermissions.PublishMessages] = ["tccu-1", "supervisor-1"],
        [DeclarationsPermissions.RegisterOutages] = ["tccu-1", "supervisor-1"],
        [OperationsPermissions.ChangeSettings] = ["supervisor-1"],
        [OperationsPermissions.ChangeHolidays] = ["supervisor-1"],
        [LookupsPermissions.KeepCodeTables] = ["supervisor-1"],
        [OperationsPermissions.ReadAudit] = ["auditor"],
        [OperationsPermissions.See] = ["supervisor-1", "auditor", "operator"],
    };

    private static readonly Dictionary<string, StaffRole> Roles = new(StringComparer.Ordinal)
    {
        ["officer-1"] = StaffRole.RegistrationOfficer,
        ["tccu-1"] = StaffRole.TccuOfficer,
        ["supervisor-1"] = StaffRole.Supervisor,
        ["auditor"] = StaffRole.Auditor,
        ["operator"] = StaffRole.Operator,
    };

    [Fact]
    public async Task The_application_serves_its_pages()
    {
        var pages = await SitePage.AllAsync(app.Services);

        Assert.Contains(pages, page => page.Template == "registration/applications");
        Assert.True(pages.Count >= 12, $"{pages.Count} pages found");
    }

    [Fact]
    public async Task Nobody_signed_in_is_led_to_the_sign_in()
    {
        foreach (var page in await ClosedPagesAsync())
        {
            using var browser = app.Browser();
            var answer = await browser.OpenAsync(PathOf(page));

            Assert.True(answer.Address.AbsolutePath == "/sign-in", $"{page.Template} showed {answer.Address} to nobody");
        }
    }

    [Theory]
    [InlineData("newcomer")]
    [InlineData("officer-1")]
    [InlineData("tccu-1")]
    [InlineData("supervisor-1")]
    [InlineData("auditor")]
    [InlineData("operator")]
    public async Task A_page_opens_for_whom_it_admits_and_for_nobody_else(string persona)
    {
        using var browser = await app.AsPersonaAsync(persona);
        foreach (var page in await ClosedPagesAsync())
        {
            var answer = await browser.OpenAsync(PathOf(page));

            var expected = Admits(page, persona) ? HttpStatusCode.OK : HttpStatusCode.Forbidden;
            Assert.True(answer.Status == expected, $"{page.Template} answered {answer.Status} to {persona}. {app.Log.Errors.LastOrDefault()}");
        }
    }

    [Theory]
    [InlineData(Language.En, "You cannot open this page")]
    [InlineData(Language.Fr, "Vous ne pouvez pas ouvrir cette page")]
    public async Task A_refusal_is_told_in_the_persons_language(Language language, string title)
    {
        using var browser = await app.AsPersonaAsync("operator", language);

        var answer = await browser.OpenAsync("/registration/applications");

        Assert.Equal(title, answer.Find("h1").TextContent);
        Assert.Equal(language == Language.Fr ? "fr" : "en", answer.Find("html").GetAttribute("lang"));
    }

    [Fact]
    public async Task A_post_without_antiforgery_is_refused()
    {
        foreach (var page in (await SitePage.AllAsync(app.Services)).Where(page => page.ChecksAntiforgery))
        {
            using var browser = await app.AsPersonaAsync(Roles.Keys.FirstOrDefault(persona => Admits(page, persona)) ?? "newcomer");
            using var form = new FormUrlEncodedContent([new("version", "1")]);
            using var answer = await browser.Client.PostAsync(PathOf(page), form);

            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{page.Template} took a POST without antiforgery: {answer.StatusCode}");
        }
    }

    [Theory]
    [InlineData("?state=NoSuchState")]
    [InlineData("?assigned=Perhaps")]
    [InlineData("/EXP-2026-000001?done=Everything")]
    public async Task Input_that_no_link_of_ours_sends_is_a_bad_request(string address)
    {
        using var browser = await app.AsPersonaAsync("officer-1");

        Assert.Equal(HttpStatusCode.BadRequest, (await browser.OpenAsync("/registration/applications" + address)).Status);
    }

    [Fact]
    public async Task An_unknown_application_is_not_found()
    {
        using var browser = await app.AsPersonaAsync("officer-1");

        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync("/registration/applications/EXP-2026-999999")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync("/registration/applications/" + new string('9', 500))).Status);
    }

    [Fact]
    public void The_matrix_here_is_the_one_that_is_granted()
    {
        var permissions = app.Services.GetRequiredService<IPermissions>();

        Assert.All(Holders, row => Assert.Equal(row.Value.Select(persona => Roles[persona]).ToHashSet(), permissions.Find(row.Key).StaffRoles));
    }

    private static bool Admits(SitePage page, string persona) => page.Access switch
    {
        PagePermissionAttribute needs => Holders[needs.Permission].Contains(persona, StringComparer.Ordinal),
        StaffPageAttribute => persona != "newcomer",
        // None of them is a member of the account.
        AccountPageAttribute => false,
        _ => true,
    };

    private async Task<List<SitePage>> ClosedPagesAsync() =>
        [.. (await SitePage.AllAsync(app.Services)).Where(page => page.Access.NeedsSignIn)];

    private string PathOf(SitePage page) => page.PathFor(app, app.Applications[ApplicationState.Submitted]);
}
