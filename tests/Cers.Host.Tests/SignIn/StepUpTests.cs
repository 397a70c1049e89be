using System.Net;
using Cers.Testing;
using Cers.Testing.Web;

namespace Cers.Host.Tests.SignIn;

/// <summary>What takes two people needs a sign-in of the last five minutes; who has an older one signs in again and loses nothing.</summary>
public sealed class StepUpTests(CersApp app) : IClassFixture<CersApp>
{
    private const string Reason = "The signatory – «Zoë» – is not an officer of the company.";

    [Fact]
    public async Task An_officer_who_signed_in_long_ago_signs_in_again_and_goes_on_with_what_was_entered()
    {
        var application = await app.Data.ApplicationTakenAsync();
        using var browser = await app.AsPersonaAsync("officer-1");
        var again = await ProposeLateAsync(browser, application.Number);
        Assert.Equal("/sign-in/again", again.Address.AbsolutePath);
        Assert.Contains("What you entered is kept", again.Text, StringComparison.Ordinal);

        var resume = await SignInAgainAsync(browser, again, "officer-1");
        Assert.Equal("/sign-in/resume", resume.Address.AbsolutePath);
        var done = await browser.SubmitAsync(resume, button: "Send it now");

        Assert.Equal($"/registration/applications/{application.Number}", done.Address.AbsolutePath.TrimEnd('/'));
        Assert.Equal(1L, await app.Database.ScalarAsync<long>("select count(*) from platform.proposals where subject = $1", $"application {application.Number}"));
        var shown = await browser.OpenAsync($"/registration/applications/{application.Number}");
        Assert.Contains(Reason, WebUtility.HtmlDecode(shown.Html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_proposed_before_that_and_another_person_finds_nothing_waiting()
    {
        var application = await app.Data.ApplicationTakenAsync();
        using var browser = await app.AsPersonaAsync("officer-1");
        var again = await ProposeLateAsync(browser, application.Number);

        var resume = await SignInAgainAsync(browser, again, "officer-2");

        Assert.Contains("Nothing of yours is waiting", resume.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Zoë", WebUtility.HtmlDecode(resume.Html), StringComparison.Ordinal);
        Assert.Equal(0L, await app.Database.ScalarAsync<long>("select count(*) from platform.proposals where subject = $1", $"application {application.Number}"));
    }

    [Fact]
    public async Task A_form_that_is_too_large_is_said_not_to_be_kept()
    {
        var application = await app.Data.ApplicationTakenAsync();
        using var browser = await app.AsPersonaAsync("officer-1");

        var again = await ProposeLateAsync(browser, application.Number, new string('é', 15_000));

        Assert.Contains("Nothing was sent", again.Text, StringComparison.Ordinal);
    }

    private static async Task<WebPage> SignInAgainAsync(Browser browser, WebPage again, string persona)
    {
        var choice = await browser.FollowAsync(again, "Sign in again");
        Assert.Contains("prompt=login", choice.Address.Query, StringComparison.Ordinal);
        Assert.Contains("max_age=0", choice.Address.Query, StringComparison.Ordinal);
        return await browser.OpenAsync(new Uri(choice.Address, choice.Document.QuerySelector($"[data-persona='{persona}']")!.GetAttribute("href")!).ToString());
    }

    private async Task<WebPage> ProposeLateAsync(Browser browser, string number, string explanation = Reason)
    {
        var form = await browser.OpenAsync($"/registration/applications/{number}/propose-refusal");
        app.Clock.Advance(TimeSpan.FromMinutes(6));
        return await browser.SubmitAsync(form, new Dictionary<string, string?> { ["ReasonCode"] = "R06", ["Explanation"] = explanation });
    }
}
