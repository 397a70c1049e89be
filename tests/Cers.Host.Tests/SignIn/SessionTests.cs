using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Cers.Testing;

namespace Cers.Host.Tests.SignIn;

/// <summary>Each test has a class-wide clock that only goes forward: sessions start when a test needs them.</summary>
public sealed class SessionTests(CersApp app) : IClassFixture<CersApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_for_people_leads_to_the_sign_in_and_back()
    {
        using var browser = app.Browser();

        var page = await browser.OpenAsync("/me");

        Assert.Equal("/sign-in", page.Address.AbsolutePath);
        Assert.Contains("returnUrl=%2Fme", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_sign_in_an_officer_sees_name_and_roles()
    {
        using var browser = app.Browser();

        var page = await browser.SignInAsync("officer-1", "/me");

        Assert.Equal("/me", page.Address.AbsolutePath);
        Assert.Contains("Rita Registrar", page.Text, StringComparison.Ordinal);
        Assert.Contains("Registration officer", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cookie_holds_a_random_ticket_that_scripts_and_other_sites_do_not_get()
    {
        using var browser = app.Browser();
        await browser.SignInAsync("newcomer-cookie", "/me");
        using var navigator = new Navigator(app.Address);
        var asked = (await navigator.GetAsync("/sign-in/gckey")).Headers.Location!;
        var back = (await navigator.GetAsync(asked + "&login_hint=newcomer-cookie")).Headers.Location!;

        var set = (await navigator.GetAsync(back.ToString())).Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("cers=", StringComparison.Ordinal));

        Assert.Matches("^cers=[A-Za-z0-9_-]{43}; path=/; samesite=lax; httponly$", set);
        Assert.NotEqual(browser.Cookies.GetCookies(app.Address)["cers"]!.Value, navigator.Cookie("cers"));
    }

    [Fact]
    public async Task Signing_out_ends_the_session_on_the_server()
    {
        using var browser = app.Browser();
        var page = await browser.SignInAsync("newcomer-out", "/me");
        var ticket = browser.Cookies.GetCookies(app.Address)["cers"]!.Value;

        var done = await browser.SubmitAsync(page, button: "Sign out");

        Assert.Contains("You are signed out", done.Text, StringComparison.Ordinal);
        Assert.Contains("/simulator/gckey/end-session?", done.Html, StringComparison.Ordinal);
        Assert.Contains("id_token_hint=", done.Html, StringComparison.Ordinal);
        Assert.Null(browser.Cookies.GetCookies(app.Address)["cers"]);
        using var thief = new Navigator(app.Address);
        thief.Cookies.Add(app.Address, new Cookie("cers", ticket));
        Assert.Equal(HttpStatusCode.Found, (await thief.GetAsync("/me")).StatusCode);
    }

    [Fact]
    public async Task The_provider_sends_a_person_back_after_its_own_end_of_session()
    {
        using var browser = app.Browser();
        var page = await browser.SignInAsync("newcomer-back", "/me");
        var done = await browser.SubmitAsync(page, button: "Sign out");

        var end = await browser.FollowAsync(done, "Also sign out of the sign-in service");

        Assert.Equal("/signed-out", end.Address.AbsolutePath);
    }

    [Fact]
    public async Task Signing_out_needs_the_token_of_the_form()
    {
        using var browser = app.Browser();
        await browser.SignInAsync("newcomer-forged", "/me");

        using var forged = await browser.Client.PostAsync("/sign-out", new FormUrlEncodedContent([]), Ct);

        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.Equal("/me", (await browser.OpenAsync("/me")).Address.AbsolutePath);
    }

    [Fact]
    public async Task A_session_ends_after_twenty_idle_minutes()
    {
        using var browser = app.Browser();
        await browser.SignInAsync("newcomer-idle", "/me");
        app.Clock.Advance(TimeSpan.FromMinutes(19));
        Assert.Equal("/me", (await browser.OpenAsync("/me")).Address.AbsolutePath);
        app.Clock.Advance(TimeSpan.FromMinutes(19));
        Assert.Equal("/me", (await browser.OpenAsync("/me")).Address.AbsolutePath);

        app.Clock.Advance(TimeSpan.FromMinutes(21));

        Assert.Equal("/sign-in", (await browser.OpenAsync("/me")).Address.AbsolutePath);
    }

    [Fact]
    public async Task A_session_ends_after_twelve_hours_however_busy()
    {
        using var browser = app.Browser();
        await browser.SignInAsync("newcomer-busy", "/me");
        for (var i = 0; i < 47; i++)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(15));
            Assert.Equal("/me", (await browser.OpenAsync("/me")).Address.AbsolutePath);
        }

        app.Clock.Advance(TimeSpan.FromMinutes(16));

        Assert.Equal("/sign-in", (await browser.OpenAsync("/me")).Address.AbsolutePath);
    }

    [Theory]
    [InlineData("made-up")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_made_up_ticket_is_nobody(string ticket)
    {
        using var browser = new Navigator(app.Address);
        browser.Cookies.Add(app.Address, new Cookie("cers", ticket));

        Assert.Equal(HttpStatusCode.Found, (await browser.GetAsync("/me")).StatusCode);
    }

    [Theory]
    [InlineData("//elsewhere.example/")]
    [InlineData("https://elsewhere.example/")]
    public async Task Signing_in_never_leads_to_another_site(string returnUrl)
    {
        using var browser = app.Browser();

        var page = await browser.SignInAsync("newcomer-open", returnUrl);

        Assert.Equal("/me", page.Address.AbsolutePath);
    }

    [Fact]
    public async Task GraphQL_takes_the_cookie_only_beside_the_antiforgery_header()
    {
        using var browser = app.Browser();
        await browser.SignInAsync("newcomer-graph", "/me");

        using var bare = await AskAsync(browser.Client, null);
        using var wrong = await AskAsync(browser.Client, "made-up");
        using var byGet = await browser.Client.GetAsync("/graphql?query=%7B__typename%7D", Ct);
        var proper = await browser.GraphQLAsync("{ __typename }");

        Assert.Equal(HttpStatusCode.Forbidden, bare.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, byGet.StatusCode);
        Assert.Equal("ANTIFORGERY", await CodeAsync(bare));
        Assert.Equal(HttpStatusCode.OK, proper.Status);
    }

    [Fact]
    public async Task The_antiforgery_token_of_one_session_does_not_work_in_another()
    {
        using var one = app.Browser();
        using var other = app.Browser();
        await one.SignInAsync("newcomer-one", "/me");
        await other.SignInAsync("newcomer-two", "/me");
        var token = (await one.Client.GetFromJsonAsync<JsonElement>("/session/antiforgery", Ct)).GetProperty("token").GetString();
        await other.Client.GetAsync("/session/antiforgery", Ct);

        using var answer = await AskAsync(other.Client, token);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Nobody_needs_the_header_where_nobody_is_signed_in()
    {
        using var browser = app.Browser();

        using var answer = await AskAsync(browser.Client, null);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static async Task<HttpResponseMessage> AskAsync(HttpClient client, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = "{ __typename }" }) };
        if (token is not null)
        {
            request.Headers.Add("X-CSRF-TOKEN", token);
        }

        return await client.SendAsync(request, Ct);
    }

    private static async Task<string?> CodeAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();
}
