using Cers.BackOffice.Languages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Cers.BackOffice.Tests.Languages;

public sealed class InLanguageTests
{
    [Fact]
    public async Task An_instant_is_told_in_Ottawa_time_with_its_zone()
    {
        var winter = new DateTimeOffset(2026, 11, 23, 18, 45, 0, TimeSpan.Zero);
        var summer = new DateTimeOffset(2026, 7, 2, 3, 5, 0, TimeSpan.Zero);

        Assert.Equal("2026-11-23 13:45\u00a0EST", (await RequestAsync("?lang=en")).Instant(winter));
        Assert.Equal("2026-07-01 23:05\u00a0EDT", (await RequestAsync("?lang=en")).Instant(summer));
        Assert.Equal("2026-11-23 13\u00a0h\u00a045\u00a0HNE", (await RequestAsync("?lang=fr")).Instant(winter));
        Assert.Equal("2026-07-01 23\u00a0h\u00a005\u00a0HAE", (await RequestAsync("?lang=fr")).Instant(summer));
    }

    [Fact]
    public async Task A_day_is_told_in_words()
    {
        Assert.Equal("November 1, 2026", (await RequestAsync("?lang=en")).Day(new DateOnly(2026, 11, 1)));
        Assert.Equal("1er novembre 2026", (await RequestAsync("?lang=fr")).Day(new DateOnly(2026, 11, 1)));
        Assert.Equal("2 août 2026", (await RequestAsync("?lang=fr")).Day(new DateOnly(2026, 8, 2)));
    }

    [Fact]
    public async Task The_language_asked_for_wins_over_the_cookie_and_the_browser()
    {
        Assert.Equal("fr", (await RequestAsync("?lang=fr", cookie: "en", accept: "en")).Code);
        Assert.Equal("fr", (await RequestAsync("", cookie: "fr", accept: "en")).Code);
        Assert.Equal("fr", (await RequestAsync("", accept: "de, en;q=0.5, fr-CA;q=0.9")).Code);
        Assert.Equal("en", (await RequestAsync("?lang=xx", accept: "de")).Code);
    }

    [Fact]
    public async Task The_language_asked_for_is_remembered()
    {
        var context = await HandleAsync("?lang=fr", null, null);

        Assert.StartsWith("lang=fr;", context.Response.Headers.SetCookie.ToString(), StringComparison.Ordinal);
    }

    private static async Task<InLanguage> RequestAsync(string query, string? cookie = null, string? accept = null) =>
        new(new Request { HttpContext = await HandleAsync(query, cookie, accept) });

    private static async Task<HttpContext> HandleAsync(string query, string? cookie, string? accept)
    {
        var app = new ApplicationBuilder(new ServiceCollection().BuildServiceProvider());
        app.UsePageLanguage();
        app.Run(_ => Task.CompletedTask);
        var context = new DefaultHttpContext();
        context.Request.Method = "GET";
        context.Request.QueryString = new QueryString(query);
        context.Request.Headers.Cookie = cookie is null ? null : $"lang={cookie}";
        context.Request.Headers.AcceptLanguage = accept;
        await app.Build()(context);
        return context;
    }

    private sealed class Request : IHttpContextAccessor
    {
        public HttpContext? HttpContext { get; set; }
    }
}
