using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing;
using Cers.Testing.Web;
using Microsoft.AspNetCore.WebUtilities;

namespace Cers.Host.Tests.SignIn;

/// <summary>A provider that others wrote from the same specifications agrees with what the Host makes of them.</summary>
public sealed class ThirdPartyProviderTests(AppWithThirdPartyProvider app) : IClassFixture<AppWithThirdPartyProvider>
{
    private const int MostRedirects = 12;

    [Fact]
    public async Task The_code_flow_ends_in_a_session_of_the_person_whom_the_provider_names()
    {
        var (subject, other) = (NewSubject(), NewSubject());
        using var browser = new Navigator(app.Address);
        using var elsewhere = new Navigator(app.Address);
        using var somebodyElse = new Navigator(app.Address);

        await SignInAsync(browser, subject);
        await SignInAsync(elsewhere, subject);
        await SignInAsync(somebodyElse, other);

        var (session, again, third) = (await SessionAsync(browser), await SessionAsync(elsewhere), await SessionAsync(somebodyElse));
        Assert.Equal(await PersonAsync(subject), session.Person.Value);
        Assert.Equal(await PersonAsync(other), third.Person.Value);
        Assert.Equal(session.Person, again.Person);
        Assert.NotEqual(session.Session, again.Session);
        Assert.NotEqual(session.Person, third.Person);
        Assert.False(session.SecondFactorDue);
    }

    [Fact]
    public async Task What_UserInfo_tells_beside_the_ID_token_is_taken_and_only_the_staff_provider_makes_officers()
    {
        var subject = NewSubject();
        using var officer = new Navigator(app.Address);
        using var exporter = new Navigator(app.Address);

        await SignInAsync(officer, subject, "/sign-in/staff");
        await SignInAsync(exporter, NewSubject());

        var (ofStaff, ofExporter) = (await SessionAsync(officer), await SessionAsync(exporter));
        Assert.Equal([StaffRole.Supervisor], ofStaff.StaffRoles);
        Assert.Equal($"Name of {subject}", ofStaff.Name);
        Assert.Equal((Language.Fr, Language.Fr), (ofStaff.Language, ofExporter.Language));
        Assert.Empty(ofExporter.StaffRoles);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_at_the_provider_too_and_comes_back()
    {
        using var navigator = new Navigator(app.Address);
        await SignInAsync(navigator, NewSubject());
        Assert.False(await SignInAsync(navigator, NewSubject()), "The provider knows the browser's person and does not ask.");
        using var browser = app.Browser();
        browser.Cookies.Add(navigator.Cookies.GetAllCookies());

        var signedOut = await browser.SubmitAsync(await browser.OpenAsync("/sign-out"));
        var leave = await browser.OpenAsync(signedOut.Find("main a[href]").GetAttribute("href")!);
        Assert.Equal($"{app.Issuer}/session/end", leave.Address.GetLeftPart(UriPartial.Path));
        Assert.NotEmpty(QueryHelpers.ParseQuery(leave.Address.Query)["id_token_hint"].ToString());
        var back = await LeaveAsync(browser, leave);

        Assert.Equal(new Uri(app.Address, "/signed-out"), back.Address);
        using var later = new Navigator(app.Address);
        later.Cookies.Add(browser.Cookies.GetAllCookies());
        Assert.StartsWith("/sign-in?", (await later.GetAsync("/me")).Headers.Location?.OriginalString, StringComparison.Ordinal);
        Assert.True(await SignInAsync(later, NewSubject()), "The provider asks again.");
    }

    [Fact]
    public async Task A_fresh_sign_in_makes_the_provider_ask_again_and_say_when()
    {
        var subject = NewSubject();
        using var browser = new Navigator(app.Address);
        await SignInAsync(browser, subject);
        Assert.False(await SignInAsync(browser, subject));
        var since = DateTimeOffset.FromUnixTimeSeconds(app.Clock.GetUtcNow().ToUnixTimeSeconds());

        Assert.True(await SignInAsync(browser, subject, "/sign-in/gckey?fresh=true"));

        Assert.InRange((await SessionAsync(browser)).AuthenticatedAt!.Value, since, app.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Keys_of_a_provider_that_was_restarted_are_read_again()
    {
        var subject = NewSubject();
        using var browser = new Navigator(app.Address);
        await SignInAsync(browser, subject);
        var before = await SessionAsync(browser);
        await app.RestartProviderAsync();

        await SignInAsync(browser, subject);

        var after = await SessionAsync(browser);
        Assert.Equal(before.Person, after.Person);
        Assert.NotEqual(before.Session, after.Session);
    }

    [Fact]
    public async Task A_log_out_at_the_provider_ends_the_session_that_came_of_it_and_no_other()
    {
        var subject = NewSubject();
        using var here = new Navigator(app.Address);
        using var elsewhere = new Navigator(app.Address);
        await SignInAsync(here, subject);
        await SignInAsync(elsewhere, subject);
        using var atProvider = app.Browser();
        atProvider.Cookies.Add(here.Cookies.GetAllCookies());

        // It tells the Host before it answers.
        await LeaveAsync(atProvider, await atProvider.OpenAsync($"{app.Issuer}/session/end"));

        Assert.Equal("identity.session_ended", (await FindAsync(here)).Errors.Single().Code);
        Assert.True((await FindAsync(elsewhere)).IsSuccess);
    }

    private static string NewSubject()
    {
        var subject = $"third-{Guid.CreateVersion7():N}";
        PlantedValues.Add($"{subject}@example.org");
        PlantedValues.Add($"Name of {subject}");
        return subject;
    }

    private static Task<WebPage> LeaveAsync(Browser browser, WebPage asked) =>
        browser.SubmitAsync(asked, new Dictionary<string, string?> { ["logout"] = "yes" }, form: asked.Find("form"));

    /// <summary>Follows every redirect until the browser is signed in; returns whether the provider had to ask who it is.</summary>
    private async Task<bool> SignInAsync(Navigator browser, string subject, string path = "/sign-in/gckey")
    {
        var challenge = (await browser.GetAsync(path)).Headers.Location!;
        Assert.StartsWith($"{app.Issuer}/auth?", challenge.ToString(), StringComparison.Ordinal);
        var next = new Uri(QueryHelpers.AddQueryString(challenge.ToString(), "login_hint", subject));
        var logsIn = false;
        for (var hop = 0; hop < MostRedirects; hop++)
        {
            var answer = await browser.GetAsync(next.ToString());
            Assert.True(answer.Headers.Location is not null, $"{next.AbsolutePath} answered {(int)answer.StatusCode}.");
            next = new Uri(next, answer.Headers.Location);
            logsIn |= next.AbsolutePath.StartsWith("/interaction/", StringComparison.Ordinal);
            if (next == new Uri(app.Address, "/me"))
            {
                return logsIn;
            }

            Assert.DoesNotContain("problem=", next.Query, StringComparison.Ordinal);
        }

        throw new InvalidOperationException($"Not signed in after {MostRedirects} redirects.");
    }

    private async Task<SessionFacts> SessionAsync(Navigator browser)
    {
        var found = await FindAsync(browser);
        Assert.True(found.IsSuccess);
        return found.Value;
    }

    private async Task<Result<SessionFacts>> FindAsync(Navigator browser) =>
        await app.Door.SendAsync(Actor.System("sign-in"), new GetSession(browser.Cookie("cers")!), TestContext.Current.CancellationToken);

    private async Task<Guid> PersonAsync(string subject) =>
        await app.Database.ScalarAsync<Guid>("select person_id from identity.credentials where issuer = $1 and subject = $2", app.Issuer, subject);
}
