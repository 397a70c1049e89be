using Cers.BackOffice.Tests.Browser;
using Cers.Kernel;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Cers.BackOffice.Tests.Operations;

/// <summary>What an operator does with a job, click by click.</summary>
[Collection(OfficeTests.Name)]
public sealed class JobsPageTests(OfficeApp app, OfficeBrowser chromium)
{
    private const string Job = "ForgetEndedSessions";

    [Fact]
    public async Task An_operator_pauses_a_job_runs_it_and_resumes_it()
    {
        await using var window = await SignedInAsync("operator");
        await window.GoToAsync("/operations/jobs");
        var row = Row(window);
        await Expect(row).ToContainTextAsync("Every day at 03:20");

        await row.GetByText("Pause …").ClickAsync();
        await Expect(row).ToContainTextAsync("until somebody resumes it");
        await row.GetByRole(AriaRole.Button, new() { Name = $"Pause it {Job}" }).ClickAsync();
        await Expect(window.Page.ToldOutcome()).ToContainTextAsync("The job is paused");
        await Expect(row.Locator(".tag.amber")).ToHaveTextAsync("Paused");
        Assert.Empty(await window.AxeAsync());

        await row.GetByRole(AriaRole.Button, new() { Name = $"Run now {Job}" }).ClickAsync();
        await Expect(window.Page.ToldOutcome()).ToContainTextAsync("will run within seconds");

        await row.GetByRole(AriaRole.Button, new() { Name = $"Resume {Job}" }).ClickAsync();
        await Expect(window.Page.ToldOutcome()).ToContainTextAsync("on its schedule again");
        await Expect(row.Locator(".tag.amber")).ToHaveCountAsync(0);
        Assert.Empty(window.Complaints);
    }

    [Theory]
    [InlineData("supervisor-1")]
    [InlineData("auditor")]
    public async Task Those_who_only_see_have_no_buttons(string persona)
    {
        await using var window = await SignedInAsync(persona);
        await window.GoToAsync("/operations/jobs?lang=fr");

        await Expect(Row(window)).ToContainTextAsync("Tous les jours à 3 h 20");
        await Expect(window.Page.Locator("main button")).ToHaveCountAsync(0);
    }

    private static ILocator Row(Window window) => window.Page.Locator("tbody tr").Filter(new() { HasText = Job });

    private async Task<Window> SignedInAsync(string persona)
    {
        using var browser = await app.AsPersonaAsync(persona, Language.En);
        return await chromium.OpenAsync(app.Address, browser.Cookies);
    }
}
