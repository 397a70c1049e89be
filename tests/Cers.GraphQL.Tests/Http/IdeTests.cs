using Cers.GraphQL.Tests.Fixture.Harbour;

namespace Cers.GraphQL.Tests.Http;

public sealed class IdeTests
{
    [Fact]
    public async Task The_ide_is_served_only_where_it_is_enabled()
    {
        var folder = Directory.CreateTempSubdirectory();
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "index.js"), "// ide");
        await using var without = await HarbourServer.StartAsync();
        await using var with = await HarbourServer.StartAsync(options =>
        {
            options.EnableIde = true;
            options.IdeDirectory = folder.FullName;
        });
        Assert.Equal(404, (int)(await without.Client.GetAsync("/graphql/ide")).StatusCode);
        using var page = await with.Client.GetAsync("/graphql/ide");
        Assert.Contains("default-src 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        var html = await page.Content.ReadAsStringAsync();
        Assert.Contains("data-endpoint=\"/graphql\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("//", html.Replace("<!doctype", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("// ide", await with.Client.GetStringAsync("/graphql/ide/index.js"));
        Assert.Equal(404, (int)(await with.Client.GetAsync("/graphql/ide/..%2fsecret")).StatusCode);
        folder.Delete(recursive: true);
    }
}
