using System.Text.Json;
using Cers.GraphQL.Tests.Differential;
using Cers.Testing;

namespace Cers.Host.Tests.GraphQL;

/// <summary>The audits of npm graphql-http against the whole Host: its middleware answers too.</summary>
public sealed class HttpAuditTests(CersApp app, ITestOutputHelper output)
{
    [Fact]
    public async Task The_audits_of_graphql_http_are_passed()
    {
        var printed = await Peers.RunAsync("http-audit.mjs", new Uri(app.Address, "/graphql").ToString());

        var audits = JsonSerializer.Deserialize<Audit[]>(printed, JsonSerializerOptions.Web)!;
        var failed = audits.Where(audit => audit.Status != "ok").Select(audit => $"{audit.Id} {audit.Status} {audit.Name}: {audit.Reason}").ToList();
        output.WriteLine($"{audits.Length} audits, {failed.Count} not passed.");
        Assert.True(audits.Length > 50, "The suite has shrunk.");
        Assert.True(failed.Count == 0, string.Join(Environment.NewLine, failed));
    }

    private sealed record Audit(string Id, string Name, string Status, string? Reason);
}
