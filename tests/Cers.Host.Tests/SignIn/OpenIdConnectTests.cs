using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.Tokens;

namespace Cers.Host.Tests.SignIn;

public sealed class OpenIdConnectTests(AppWithProvider app) : IClassFixture<AppWithProvider>, IAsyncLifetime
{
    private static readonly Dictionary<string, Action<IdTokenDraft, ProviderInTest>> Faults = new()
    {
        ["another issuer"] = (t, _) => t.Issuer = "https://elsewhere.example",
        ["another audience"] = (t, _) => t.Audiences = ["somebody-else"],
        ["several audiences, and no word that we asked"] = (t, _) => t.Audiences.Add("somebody-else"),
        ["several audiences, asked by another"] = (t, _) => (t.Audiences, t.AuthorizedParty) = ([ProviderInTest.ClientId, "somebody-else"], "somebody-else"),
        ["another nonce"] = (t, _) => t.Nonce = "a nonce of another sign-in",
        ["no nonce"] = (t, _) => t.Nonce = null,
        ["no subject"] = (t, _) => t.Subject = null,
        ["expired"] = (t, _) => t.Expires = TimeProvider.System.GetUtcNow().AddMinutes(-2),
        ["no expiry"] = (t, _) => t.Expires = null,
        ["not yet valid"] = (t, _) => t.NotBefore = TimeProvider.System.GetUtcNow().AddMinutes(10),
        ["not signed"] = (t, _) => t.Signing = null,
        ["signed by a key that is not published"] = (t, _) => t.Signing = ProviderInTest.NewKey(),
        ["signed by another key under a published id"] = (t, p) => t.Signing = ProviderInTest.NewKey(p.Key.Key.KeyId),
        ["signed by a published key under no id"] = (t, p) => t.Signing = WithoutId(p.Key),
        ["signed by an algorithm we do not allow"] = (t, p) => t.Signing = new SigningCredentials(new SymmetricSecurityKey(new byte[32]) { KeyId = p.Key.Key.KeyId }, SecurityAlgorithms.HmacSha256),
        ["signed by a published key with an algorithm we do not allow"] = (t, p) => t.Signing = p.OfAnotherAlgorithm,
    };

    public static TheoryData<string> FaultNames => [.. Faults.Keys];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        app.Provider.Spoil = _ => { };
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_provider_that_does_everything_right_signs_a_person_in()
    {
        using var browser = new Navigator(app.Address);

        var (answer, _) = await SignInAsync(browser);

        Assert.Equal("/me", answer.Headers.Location?.OriginalString);
        Assert.NotNull(browser.Cookie("cers"));
        Assert.Contains("no user account yet", await browser.Client.GetStringAsync("/me", Ct), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(FaultNames))]
    public async Task An_ID_token_with_a_fault_signs_nobody_in(string fault)
    {
        using var browser = new Navigator(app.Address);
        app.Provider.Spoil = token => Faults[fault](token, app.Provider);

        var (answer, _) = await SignInAsync(browser);

        AssertRefused(answer, browser);
        Assert.Null(app.Provider.Refused);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("https://elsewhere.example")]
    public async Task An_answer_that_is_not_from_the_provider_that_was_asked_signs_nobody_in(string? issuer)
    {
        using var browser = new Navigator(app.Address);

        var (answer, _) = await SignInAsync(browser, query =>
        {
            query.Remove("iss");
            if (issuer is not null)
            {
                query["iss"] = issuer;
            }
        });

        AssertRefused(answer, browser);
    }

    [Fact]
    public async Task An_answer_with_another_state_signs_nobody_in()
    {
        using var browser = new Navigator(app.Address);

        var (answer, _) = await SignInAsync(browser, query => query["state"] = "another");

        AssertRefused(answer, browser);
    }

    [Fact]
    public async Task An_answer_to_somebody_elses_sign_in_signs_nobody_in()
    {
        using var attacker = new Navigator(app.Address);
        using var victim = new Navigator(app.Address);
        var back = app.Provider.Authorize((await attacker.GetAsync("/sign-in/gckey")).Headers.Location!);

        var answer = await victim.GetAsync(back);

        AssertRefused(answer, victim);
    }

    [Fact]
    public async Task An_answer_works_once()
    {
        using var browser = new Navigator(app.Address);
        var (_, back) = await SignInAsync(browser);

        var again = await browser.GetAsync(back);

        Assert.Equal("/sign-in?problem=failed", again.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_person_who_changes_their_mind_is_told_so()
    {
        using var browser = new Navigator(app.Address);

        var (answer, _) = await SignInAsync(browser, query =>
        {
            query.Remove("code");
            query["error"] = "access_denied";
        });

        Assert.Equal("/sign-in?problem=cancelled", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task The_challenge_carries_PKCE_a_fresh_nonce_and_the_language()
    {
        using var browser = new Navigator(app.Address);
        var first = QueryHelpers.ParseQuery((await browser.GetAsync("/sign-in/gckey?lang=fr")).Headers.Location!.Query);
        var second = QueryHelpers.ParseQuery((await browser.GetAsync("/sign-in/gckey?lang=fr")).Headers.Location!.Query);

        Assert.Equal("S256", first["code_challenge_method"]);
        Assert.Equal(43, first["code_challenge"].ToString().Length);
        Assert.Equal("fr", first["ui_locales"]);
        Assert.NotEqual(first["nonce"], second["nonce"]);
        Assert.NotEqual(first["state"], second["state"]);
    }

    [Fact]
    public async Task Keys_that_the_provider_rotated_are_read_again()
    {
        using var browser = new Navigator(app.Address);
        await SignInAsync(browser);
        app.Provider.Rotate();
        app.Clock.Advance(TimeSpan.FromSeconds(15));

        var (answer, _) = await SignInAsync(browser);

        Assert.Equal("/me", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Only_the_staff_provider_makes_officers()
    {
        using var browser = new Navigator(app.Address);
        app.Provider.Spoil = token => token.StaffRoles = ["SUPERVISOR"];
        await SignInAsync(browser);

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/office")).StatusCode);
    }

    [Fact]
    public async Task A_new_sign_in_ends_the_session_before_it()
    {
        using var browser = new Navigator(app.Address);
        await SignInAsync(browser);
        var before = browser.Cookie("cers");
        await SignInAsync(browser);

        using var thief = new Navigator(app.Address);
        thief.Cookies.Add(app.Address, new Cookie("cers", before));

        Assert.NotEqual(before, browser.Cookie("cers"));
        Assert.StartsWith("/sign-in?", (await thief.GetAsync("/me")).Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    private async Task<(HttpResponseMessage Answer, string Back)> SignInAsync(Navigator browser, Action<Dictionary<string, string?>>? change = null)
    {
        var asked = (await browser.GetAsync("/sign-in/gckey")).Headers.Location!;
        var back = app.Provider.Authorize(asked);
        if (change is not null)
        {
            var query = QueryHelpers.ParseQuery(new Uri(back).Query).ToDictionary(q => q.Key, q => (string?)q.Value);
            change(query);
            back = QueryHelpers.AddQueryString(new Uri(back).GetLeftPart(UriPartial.Path), query);
        }

        return (await browser.GetAsync(back), back);
    }

    private static void AssertRefused(HttpResponseMessage answer, Navigator browser)
    {
        Assert.Equal("/sign-in?problem=failed", answer.Headers.Location?.OriginalString);
        Assert.Null(browser.Cookie("cers"));
    }

    private static SigningCredentials WithoutId(SigningCredentials credentials) =>
        new(new ECDsaSecurityKey(((ECDsaSecurityKey)credentials.Key).ECDsa), credentials.Algorithm);
}
