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
}
