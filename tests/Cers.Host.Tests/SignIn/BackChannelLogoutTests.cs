using System.Net;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Cers.Host.Tests.SignIn;

/// <summary>A provider tells of a log-out (OpenID Connect Back-Channel Logout 1.0): what is believed, and what is not.</summary>
public sealed class BackChannelLogoutTests(AppWithProvider app) : IClassFixture<AppWithProvider>
{
    private const string Event = "http://schemas.openid.net/event/backchannel-logout";

    private static readonly Dictionary<string, Action<Dictionary<string, object>, AppWithProvider>> Faults = new()
    {
        ["another issuer"] = (c, _) => c["iss"] = "https://elsewhere.example",
        ["another audience"] = (c, _) => c["aud"] = "somebody-else",
        ["expired"] = (c, a) => c["exp"] = a.Clock.GetUtcNow().AddMinutes(-2).ToUnixTimeSeconds(),
        ["without an end"] = (c, _) => c.Remove("exp"),
        ["without a time"] = (c, _) => c.Remove("iat"),
        ["made long ago"] = (c, a) => c["iat"] = a.Clock.GetUtcNow().AddMinutes(-30).ToUnixTimeSeconds(),
        ["without an id"] = (c, _) => c.Remove("jti"),
        ["about nobody"] = (c, _) => c.Remove("sub"),
        ["about no log-out"] = (c, _) => c.Remove("events"),
        ["about another event"] = (c, _) => c["events"] = new Dictionary<string, object> { ["http://schemas.openid.net/event/other"] = new Dictionary<string, object>() },
        ["with a nonce: an ID token"] = (c, _) => c["nonce"] = "nonce",
    };

    public static TheoryData<string> FaultNames => [.. Faults.Keys];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task By_subject_every_session_of_the_person_ends_and_by_session_that_one()
    {
        var subject = NewSubject();
        using var first = await SignInAsync(subject, "sid-1");
        using var second = await SignInAsync(subject, "sid-2");

        Assert.Equal(HttpStatusCode.OK, await TellAsync(Claims(subject, "sid-1")));
        Assert.False(await IsOpenAsync(first));
        Assert.True(await IsOpenAsync(second));
        Assert.Equal(HttpStatusCode.OK, await TellAsync(Claims(subject)));
        Assert.False(await IsOpenAsync(second));
    }

    [Theory]
    [MemberData(nameof(FaultNames))]
    public async Task A_token_with_a_fault_ends_nothing(string fault)
    {
        var subject = NewSubject();
        using var browser = await SignInAsync(subject);
        var claims = Claims(subject);
        Faults[fault](claims, app);

        Assert.Equal(HttpStatusCode.BadRequest, await TellAsync(claims));
        Assert.True(await IsOpenAsync(browser));
    }

    [Fact]
    public async Task Nor_does_one_that_is_signed_wrongly_or_shown_twice()
    {
        var subject = NewSubject();
        using var browser = await SignInAsync(subject);
        var claims = Claims(subject);

        Assert.Equal(HttpStatusCode.BadRequest, await TellAsync(claims, ProviderInTest.NewKey()));
        Assert.Equal(HttpStatusCode.BadRequest, await TellAsync(claims, ProviderInTest.NewKey(app.Provider.Key.Key.KeyId)));
        Assert.Equal(HttpStatusCode.BadRequest, await TellAsync(claims, new(new SymmetricSecurityKey(new byte[32]) { KeyId = app.Provider.Key.Key.KeyId }, "HS256")));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync($"{Base64("""{"alg":"none"}""")}.{Base64(System.Text.Json.JsonSerializer.Serialize(claims))}."));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync("garbage"));
        Assert.True(await IsOpenAsync(browser));

        Assert.Equal(HttpStatusCode.OK, await TellAsync(claims));
        using var later = await SignInAsync(subject);
        Assert.Equal(HttpStatusCode.BadRequest, await TellAsync(claims));
        Assert.True(await IsOpenAsync(later));
    }

    private static string NewSubject() => $"logout-{Guid.CreateVersion7():N}";

    private static string Base64(string text) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(text));

    private static async Task<bool> IsOpenAsync(Navigator browser) => (await browser.GetAsync("/me")).StatusCode == HttpStatusCode.OK;

    private Dictionary<string, object> Claims(string subject, string? session = null)
    {
        var now = app.Clock.GetUtcNow();
        var claims = new Dictionary<string, object>
        {
            ["iss"] = app.Provider.Issuer,
            ["aud"] = ProviderInTest.ClientId,
            ["sub"] = subject,
            ["iat"] = now.ToUnixTimeSeconds(),
            ["exp"] = now.AddMinutes(2).ToUnixTimeSeconds(),
            ["jti"] = Guid.CreateVersion7().ToString(),
            ["events"] = new Dictionary<string, object> { [Event] = new Dictionary<string, object>() },
        };
        if (session is not null)
        {
            claims["sid"] = session;
        }

        return claims;
    }

    private Task<HttpStatusCode> TellAsync(Dictionary<string, object> claims, SigningCredentials? signing = null) => PostAsync(
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
            System.Text.Json.JsonSerializer.Serialize(claims), signing ?? app.Provider.Key, new Dictionary<string, object> { ["typ"] = "logout+jwt" }));

    private async Task<HttpStatusCode> PostAsync(string token)
    {
        using var client = new HttpClient { BaseAddress = app.Address };
        using var answer = await client.PostAsync("/sign-in/back-channel/gckey", new FormUrlEncodedContent([new("logout_token", token)]), Ct);
        return answer.StatusCode;
    }

    private async Task<Navigator> SignInAsync(string subject, string? session = null)
    {
        app.Provider.Spoil = t => (t.Subject, t.Session) = (subject, session);
        var browser = new Navigator(app.Address);
        await browser.GetAsync(app.Provider.Authorize((await browser.GetAsync("/sign-in/gckey")).Headers.Location!));
        Assert.True(await IsOpenAsync(browser));
        return browser;
    }
}
