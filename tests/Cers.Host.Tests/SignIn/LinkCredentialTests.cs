using System.Net;
using AngleSharp.Html.Parser;

namespace Cers.Host.Tests.SignIn;

/// <summary>A second credential is linked by signing in with it, in the session that asked, and in no other.</summary>
public sealed class LinkCredentialTests(AppWithProvider app) : IClassFixture<AppWithProvider>
{
    [Fact]
    public async Task A_person_links_a_second_credential_and_signs_in_with_it()
    {
        var (mine, second) = (NewSubject(), NewSubject());
        using var browser = await SignInAsync(mine);
        var ticket = browser.Cookie("cers");

        var linked = await LinkAsync(browser, second);

        Assert.Equal("/me?linked=true", linked);
        Assert.Equal(ticket, browser.Cookie("cers"));
        using var elsewhere = await SignInAsync(second);
        Assert.Equal(await PersonOfAsync(mine), await PersonOfAsync(second));
    }

    [Fact]
    public async Task Somebody_else_s_credential_is_not_linked()
    {
        var (mine, other) = (NewSubject(), NewSubject());
        using var stranger = await SignInAsync(other);
        using var browser = await SignInAsync(mine);

        Assert.Equal("/me?linked=false", await LinkAsync(browser, other));
        Assert.NotEqual(await PersonOfAsync(mine), await PersonOfAsync(other));
    }

    [Fact]
    public async Task A_link_of_another_session_or_without_its_token_starts_nothing()
    {
        using var attacker = await SignInAsync(NewSubject());
        using var victim = await SignInAsync(NewSubject());

        Assert.Equal(HttpStatusCode.NotFound, (await victim.GetAsync(await LinkOfAsync(attacker))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await victim.GetAsync("/sign-in/gckey/link")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await victim.GetAsync("/sign-in/gckey/link?token=garbage")).StatusCode);
    }

    [Fact]
    public async Task An_answer_that_comes_back_into_another_session_links_nothing()
    {
        var second = NewSubject();
        using var browser = await SignInAsync(NewSubject());
        SignsIn(second);
        var back = app.Provider.Authorize((await browser.GetAsync(await LinkOfAsync(browser))).Headers.Location!);
        using (var other = await SignInAsync(NewSubject()))
        {
            browser.Cookies.Add(app.Address, new Cookie("cers", other.Cookie("cers")));
        }

        SignsIn(second);
        Assert.Equal("/sign-in?problem=failed", (await browser.GetAsync(back)).Headers.Location?.OriginalString);
        Assert.Null(await PersonOfAsync(second));
    }

    [Fact]
    public async Task Who_signed_in_long_ago_signs_in_again_first()
    {
        using var browser = await SignInAsync(NewSubject());
        app.Clock.Advance(TimeSpan.FromMinutes(6));

        Assert.StartsWith("/sign-in/gckey?returnUrl=%2Fme&fresh=true", await LinkAsync(browser, NewSubject()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_provider_that_did_not_ask_again_although_it_was_told_to_signs_nobody_in(bool saysWhen)
    {
        using var browser = new Navigator(app.Address);
        app.Provider.Spoil = t => (t.AuthenticatedAt, t.Expires) = (saysWhen ? app.Clock.GetUtcNow().AddMinutes(-10) : null, app.Clock.GetUtcNow().AddMinutes(5));

        var back = app.Provider.Authorize((await browser.GetAsync("/sign-in/gckey?fresh=true")).Headers.Location!);

        Assert.Equal("/sign-in?problem=notfresh", (await browser.GetAsync(back)).Headers.Location?.OriginalString);
        Assert.Null(browser.Cookie("cers"));
    }

    private static string NewSubject() => $"link-{Guid.CreateVersion7():N}";

    private static async Task<string> LinkOfAsync(Navigator browser)
    {
        using var page = await browser.GetAsync("/me");
        var document = await new HtmlParser().ParseDocumentAsync(await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return document.QuerySelector("a[href^='/sign-in/gckey/link']")!.GetAttribute("href")!;
    }

    /// <summary>The next ID token is right, by the application's clock.</summary>
    private void SignsIn(string subject) =>
        app.Provider.Spoil = t => (t.Subject, t.AuthenticatedAt, t.Expires) = (subject, app.Clock.GetUtcNow(), app.Clock.GetUtcNow().AddMinutes(5));

    private async Task<string?> LinkAsync(Navigator browser, string subject)
    {
        var asked = (await browser.GetAsync(await LinkOfAsync(browser))).Headers.Location!;
        SignsIn(subject);
        return (await browser.GetAsync(app.Provider.Authorize(asked))).Headers.Location?.OriginalString;
    }

    private async Task<Navigator> SignInAsync(string subject)
    {
        SignsIn(subject);
        var browser = new Navigator(app.Address);
        await browser.GetAsync(app.Provider.Authorize((await browser.GetAsync("/sign-in/gckey")).Headers.Location!));
        Assert.NotNull(browser.Cookie("cers"));
        return browser;
    }

    private async Task<string?> PersonOfAsync(string subject) =>
        (await app.Database.RowsAsync("select person_id::text from identity.credentials where issuer = $1 and subject = $2", app.Provider.Issuer, subject)).SingleOrDefault();
}
