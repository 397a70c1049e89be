using Cers.BackOffice.Access;
using Cers.BackOffice.Tests.Browser;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Cers.BackOffice.Tests.Pages;

/// <summary>Every page as a person sees it: nothing for axe-core to find, nothing in the console, no other host, nothing to scroll sideways for, no form that would be refused.</summary>
[Collection(OfficeTests.Name)]
public sealed class PagesInTheBrowserTests(OfficeApp app, OfficeBrowser chromium)
{
    private static readonly bool Whole = Environment.GetEnvironmentVariable("CERS_TEST_ALL") == "1";

    private const string Unknown = "/registration/applications/EXP-2026-999999";

    [Theory]
    [InlineData("en", 1280)]
    [InlineData("en", 360)]
    [InlineData("fr", 1280)]
    [InlineData("fr", 360)]
    public async Task Every_page_is_accessible_and_keeps_to_its_policy(string language, int width)
    {
        // Each page once, every other one in English at a desk and the rest in French on a phone, where the longer words have the least room; all four ways by --all.
        Assert.SkipUnless(Whole || (language, width) is ("en", 1280) or ("fr", 360), "By build/test --all.");
        using var supervisor = await app.AsPersonaAsync("supervisor-1");
        using var auditor = await app.AsPersonaAsync("auditor");
        using var tccu = await app.AsPersonaAsync("tccu-1");
        await using var work = await chromium.OpenAsync(app.Address, supervisor.Cookies, width);
        await using var audit = await chromium.OpenAsync(app.Address, auditor.Cookies, width);
        await using var unit = await chromium.OpenAsync(app.Address, tccu.Cookies, width);
        using var owner = await app.AsPersonaAsync(app.Account.Owner.Persona);
        await using var account = await chromium.OpenAsync(app.Address, owner.Cookies, width);
        var findings = new List<string>();
        var all = (await PathsAsync()).Concat((await LooksAsync(supervisor)).Select(look => (Path: look, Role: StaffRole.Supervisor)))
            .Select(p => (p.Path, Window: p.Role switch { StaffRole.Supervisor => work, StaffRole.Auditor => audit, _ => unit }))
            .Concat(new[] { "submission-report", "error-report" }.Select(report => (Path: $"/bulk/{app.AccountAddress}/{app.Load}/{report}.html", Window: account)));
        foreach (var (path, window) in all.Where((_, i) => Whole || i % 2 == (language == "fr" ? 1 : 0)))
        {
            var status = await window.GoToAsync($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language}");
            if (status != (path is "/error" or Unknown ? 404 : 200))
            {
                findings.Add($"{path} answered {status}");
            }

            findings.AddRange((await window.AxeAsync()).Select(finding => $"{path}: {finding}"));
            if (await window.OverflowAsync() is > 0 and var over)
            {
                findings.Add($"{path} is {over} pixels wider than the window");
            }

            if (await window.Page.Locator("form[method=post]:not(:has(input[name=__RequestVerificationToken]))").CountAsync() is > 0 and var bare)
            {
                findings.Add($"{path} posts {bare} forms without the antiforgery token");
            }

            if (await window.Page.Locator("html").GetAttributeAsync("lang") != language)
            {
                findings.Add($"{path} is not in {language}");
            }
        }

        Assert.Empty(findings.Concat(work.Complaints).Concat(audit.Complaints).Concat(unit.Complaints).Concat(account.Complaints));
    }

    [Fact]
    public async Task Pages_read_without_JavaScript()
    {
        using var officer = await app.AsPersonaAsync("officer-1");
        await using var window = await chromium.OpenAsync(app.Address, officer.Cookies, script: false);

        await window.Page.GotoAsync($"/registration/applications/{app.Applications[ApplicationState.PendingSecondReview]}");

        Assert.True(await window.Page.GetByRole(Microsoft.Playwright.AriaRole.Heading, new() { Name = "Proposed refusal" }).IsVisibleAsync());
        await window.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Français" }).ClickAsync();
        Assert.True(await window.Page.GetByRole(Microsoft.Playwright.AriaRole.Heading, new() { Name = "Refus proposé" }).IsVisibleAsync());
    }

    /// <summary>Each page about a person or an account, once its reason was said; and what a search finds.</summary>
    private async Task<List<string>> LooksAsync(Testing.Web.Browser supervisor)
    {
        var looks = new List<string>();
        foreach (var page in (await SitePage.AllAsync(app.Services)).Where(p => p.Template.Contains("{urn}", StringComparison.Ordinal) || p.Template.Contains("{account}", StringComparison.Ordinal)
                     || p.Template.Contains("{declaration}", StringComparison.Ordinal) || p.Template.Contains("bulk-loads/{load", StringComparison.Ordinal)))
        {
            var asked = await supervisor.OpenAsync(page.PathFor(app, string.Empty));
            looks.Add((await supervisor.SubmitAsync(asked, new Dictionary<string, string?> { ["Why"] = "Every page is looked at.", ["Purpose"] = "InternalAudit" }, form: asked.Form("#why"))).Address.PathAndQuery);
        }

        var search = await supervisor.OpenAsync("/identity/search");
        looks.Add((await supervisor.SubmitAsync(search, new Dictionary<string, string?> { ["Reason"] = "Every page is looked at.", ["Text"] = "newcomer" }, form: search.Form("#text"))).Address.PathAndQuery);
        var documents = await supervisor.OpenAsync("/declarations");
        looks.Add((await supervisor.SubmitAsync(documents, new Dictionary<string, string?> { ["Form.Purpose"] = "InternalAudit" }, form: documents.Form("#form-Number"))).Address.PathAndQuery);
        var late = await supervisor.OpenAsync("/declarations/late-changes");
        looks.Add((await supervisor.SubmitAsync(late, new Dictionary<string, string?> { ["Purpose"] = "InternalAudit" }, form: late.Form("#from"))).Address.PathAndQuery);
        var loads = await supervisor.OpenAsync("/declarations/bulk-loads");
        looks.Add((await supervisor.SubmitAsync(loads, new Dictionary<string, string?> { ["Purpose"] = "InternalAudit" }, form: loads.Form("#state"))).Address.PathAndQuery);
        looks.Add($"{looks.First(l => l.Contains(app.Declaration, StringComparison.OrdinalIgnoreCase))}&version=1&line=101");
        return looks;
    }

    /// <summary>
    /// Each page once, by whom it opens for; applications and cases in the states that show most, a list with nothing in it, and an address with nothing behind it.
    /// </summary>
    private async Task<List<(string Path, StaffRole Role)>> PathsAsync()
    {
        var permissions = app.Services.GetRequiredService<IPermissions>();
        var pages = (await SitePage.AllAsync(app.Services)).Where(page => page.Template is not ("sign-out" or "registration/applications/{number}") && page.Access is not AccountPageAttribute);
        return
        [
            .. pages.Select(page => (
                page.PathFor(app, app.Applications[ApplicationState.InReview]),
                page.Access is PagePermissionAttribute needs
                    ? new[] { StaffRole.Supervisor, StaffRole.Auditor, StaffRole.TccuOfficer }.First(permissions.Find(needs.Permission).StaffRoles.Contains)
                    : StaffRole.Supervisor)),
            ($"/registration/applications/{app.Applications[ApplicationState.PendingSecondReview]}?done=RefusalProposed", StaffRole.Supervisor),
            ($"/registration/applications/{app.Applications[ApplicationState.Approved]}", StaffRole.Supervisor),
            ("/registration/applications?state=Completed", StaffRole.Supervisor),
            ($"/registration/cases/{app.ReopenedCase}", StaffRole.Supervisor),
            ($"/registration/cases/{app.Case}?done=Proposed", StaffRole.TccuOfficer),
            ($"/registration/cases/{app.ReopenedCase}/letter", StaffRole.Auditor),
            ($"/registration/cases/open?text={app.Account.BusinessNumber}", StaffRole.TccuOfficer),
            ("/registration/cases?state=Withdrawn", StaffRole.Supervisor),
            ($"/registration/applications/{app.Applications[ApplicationState.NeedsInformation]}?done=InformationAsked", StaffRole.Supervisor),
            ($"/registration/applications/{app.Applications[ApplicationState.Refused]}", StaffRole.Supervisor),
            ($"/registration/applications/{app.Applications[ApplicationState.Withdrawn]}", StaffRole.Supervisor),
            ($"/registration/applications/{app.KeyedIn}?done=KeyedIn", StaffRole.Supervisor),
            ($"/registration/forms/key-in?draft={app.FormBegun}", StaffRole.Supervisor),
            ($"/registration/forms?saved={app.FormBegun}", StaffRole.Supervisor),
            ("/registration/applications?search=Gasp%C3%A9&sort=Received&seen=1000000000000", StaffRole.Supervisor),
            ("/declarations/legal-holds?lifted=true&done=Lifted", StaffRole.Supervisor),
            ("/lookups/tables/ExchangeRates", StaffRole.Supervisor),
            (Unknown, StaffRole.Supervisor),
        ];
    }
}
