using System.Text.Json;
using Cers.GraphQL.Tests.Differential;
using Cers.GraphQL.Tests.Fixture.Harbour;

namespace Cers.GraphQL.Tests.Http;

public sealed class HttpAuditTests(HarbourFixture fixture, ITestOutputHelper output) : IClassFixture<HarbourFixture>
{
    [Fact]
    public async Task The_audits_of_graphql_http_are_passed()
    {
        var printed = await Peers.RunAsync("http-audit.mjs", new Uri(fixture.Server.Client.BaseAddress!, "/graphql").ToString());
        var audits = JsonSerializer.Deserialize<Audit[]>(printed, JsonSerializerOptions.Web)!;
        Assert.True(audits.Length > 50, "The suite has shrunk.");
        var failed = audits.Where(audit => audit.Status != "ok").Select(audit => $"{audit.Id} {audit.Status} {audit.Name}: {audit.Reason}").ToArray();
        output.WriteLine(string.Join(Environment.NewLine, failed));
        Assert.Empty(failed);
    }

    sealed record Audit(string Id, string Name, string Status, string? Reason);
}
