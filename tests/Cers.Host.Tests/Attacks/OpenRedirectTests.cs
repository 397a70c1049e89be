using Cers.Testing;

namespace Cers.Host.Tests.Attacks;

/// <summary>Known ways around a check of local addresses, through the whole sign-in: who signs in stays on this site.</summary>
public sealed class OpenRedirectTests(CersApp app)
{
    public static TheoryData<string> Bypasses =>
    [
        "https://elsewhere.example/",
        "//elsewhere.example/",
        "///elsewhere.example/",
        "////elsewhere.example/",
        "/\\elsewhere.example/",
        "/\\/elsewhere.example/",
        "\\/\\/elsewhere.example/",
        "/\t/elsewhere.example/",
        "/\r\n/elsewhere.example/",
        " //elsewhere.example/",
        "https:elsewhere.example",
        "https:/elsewhere.example",
        "javascript:alert(1)",
        "data:text/html,elsewhere.example",
        "@elsewhere.example/",
        "?//elsewhere.example",
        "#//elsewhere.example",
    ];

    [Theory]
    [MemberData(nameof(Bypasses))]
    public async Task Signing_in_leads_nowhere_else(string address)
    {
        using var navigator = new SignIn.Navigator(app.Address);
        var asked = (await navigator.GetAsync($"/sign-in/gckey?returnUrl={Uri.EscapeDataString(address)}")).Headers.Location!;
        var back = (await navigator.GetAsync($"{asked}&login_hint=newcomer-redirect")).Headers.Location!;

        var led = (await navigator.GetAsync(back.ToString())).Headers.Location!;

        Assert.Equal("/me", led.OriginalString);
    }

    [Theory]
    [MemberData(nameof(Bypasses))]
    public async Task Nor_does_the_page_of_ways_to_sign_in(string address)
    {
        using var browser = app.Browser();

        var page = await browser.OpenAsync($"/sign-in?returnUrl={Uri.EscapeDataString(address)}");

        var links = page.Document.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).ToList();
        Assert.All(links, l => Assert.Equal(page.Address.Host, new Uri(page.Address, l).Host));
        Assert.All(links.Where(l => l.StartsWith("/sign-in/", StringComparison.Ordinal)), l => Assert.EndsWith("?returnUrl=%2Fme", l, StringComparison.Ordinal));
    }
}
