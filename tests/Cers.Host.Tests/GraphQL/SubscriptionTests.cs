using System.Text.Json.Nodes;
using Cers.GraphQL.Tests.Differential;
using Cers.Testing;

namespace Cers.Host.Tests.GraphQL;

/// <summary>npm graphql-sse at one host hears what is filed at another.</summary>
public sealed class SubscriptionTests(CersApp app)
{
    [Fact]
    public async Task A_client_at_another_host_hears_of_a_submission_and_the_end_when_that_host_stops()
    {
        var other = await app.BesideAsync<CersApp>();
        var account = await app.Data.AccountOpenedAsync();
        using var there = await other.ApiAsync(account.Owner.Persona);
        var id = await there.AccountIdAsync(account.BusinessNumber);
        using var client = Peers.Begin(
            "follow.mjs",
            new Uri(other.Address, "/graphql").ToString(),
            there.Client.DefaultRequestHeaders.Authorization!.ToString(),
            $"subscription {{ declarationNews(accountId: \"{id}\") {{ status declaration {{ proofOfReport }} }} }}");
        try
        {
            Assert.True((bool?)(await NextAsync())["connected"]);

            var number = await app.Data.DeclarationSubmittedAsync(account);

            Assert.Equal($$$$$"""{"data":{"declarationNews":{"status":"ORIGINAL","declaration":{"proofOfReport":"{{{{{number}}}}}"}}}}""", (await NextAsync()).ToJsonString());
            await other.DisposeAsync();
            Assert.Equal("complete", (string?)(await NextAsync())["end"]);
        }
        finally
        {
            client.Kill();
        }

        async Task<JsonNode> NextAsync() =>
            JsonNode.Parse(await client.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromMinutes(2)) ?? "null")!;
    }
}
