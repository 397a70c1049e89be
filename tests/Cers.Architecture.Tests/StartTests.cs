using System.Net;
using Cers.Testing;
using Xunit;

namespace Cers.Architecture.Tests;

public sealed class StartTests(CersApp app) : IClassFixture<CersApp>
{
    [Fact]
    public async Task The_application_starts_and_is_ready()
    {
        using var browser = app.Browser();

        var answer = await browser.Client.GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task A_persona_signs_in_by_the_code_flow()
    {
        using var browser = await app.AsPersonaAsync("officer-1");

        var page = await browser.OpenAsync("/nothing-here");

        Assert.Contains("Rita Registrar", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_find_their_style_sheets()
    {
        using var browser = app.Browser();

        var page = await browser.OpenAsync("/nothing-here");
        foreach (var sheet in page.Document.QuerySelectorAll("link[rel=stylesheet]").Select(l => l.GetAttribute("href")!))
        {
            Assert.Equal(HttpStatusCode.OK, (await browser.Client.GetAsync(sheet)).StatusCode);
        }
    }
}
