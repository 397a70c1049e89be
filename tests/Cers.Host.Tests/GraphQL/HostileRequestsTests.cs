using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;
using Cers.Testing;

namespace Cers.Host.Tests.GraphQL;

/// <summary>Measures memory of the process, and so runs while no other test does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "Alone";
}

[Collection(AloneCollection.Name)]
public sealed class HostileRequestsTests(CersApp app, ITestOutputHelper output) : IClassFixture<CersApp>
{
    private const int KeptAtMost = 50 * 1024 * 1024;

    /// <summary>Demanded by <c>build/test --all</c> alone: elsewhere the machine may be busy with other things.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(200);

    private static readonly bool IsTimed = Environment.GetEnvironmentVariable("CERS_TEST_ALL") == "1";

    public static TheoryData<string> Names => [.. HostileRequests.All.Keys];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_hostile_request_is_refused_with_a_code(string name)
    {
        var (code, body) = HostileRequests.All[name];
        using var client = new HttpClient { BaseAddress = app.Address };

        var best = TimeSpan.MaxValue;
        for (var attempt = 0; attempt < (IsTimed ? 5 : 1) && best > Soon; attempt++)
        {
            var watch = Stopwatch.StartNew();
            await AssertRefusedAsync(client, code, body);
            best = watch.Elapsed < best ? watch.Elapsed : best;
        }

        output.WriteLine($"{best.TotalMilliseconds:0.0} ms");
        Assert.True(!IsTimed || best < Soon, $"Took {best.TotalMilliseconds} ms.");
    }

    [Fact]
    public async Task Nothing_of_them_is_kept()
    {
        using var client = new HttpClient { BaseAddress = app.Address };
        await SendAllAsync(client);
        var before = Kept();

        for (var round = 0; round < 3; round++)
        {
            await SendAllAsync(client);
        }

        var grown = Kept() - before;
        output.WriteLine($"{grown / 1024} KiB more than before.");
        Assert.True(grown < KeptAtMost, $"{grown} bytes are kept.");
        using var answer = await client.GetAsync("/health/ready", Ct);
        Assert.True(answer.IsSuccessStatusCode);
        Assert.Empty(app.Log.Errors);
    }

    private static async Task SendAllAsync(HttpClient client)
    {
        foreach (var (code, body) in HostileRequests.All.Values)
        {
            await AssertRefusedAsync(client, code, body);
        }
    }

    private static async Task AssertRefusedAsync(HttpClient client, string code, byte[] body)
    {
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        // A body that is too large is refused while it comes, and the connection closed: a client that asks first hears why.
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content, Headers = { ExpectContinue = body.Length > 1024 * 1024 } };
        using var answer = await client.SendAsync(request, Ct);
        var text = await answer.Content.ReadAsStringAsync(Ct);
        Assert.True((int)answer.StatusCode is 200 or (>= 400 and < 500), $"{(int)answer.StatusCode} {text}");
        var root = JsonDocument.Parse(text).RootElement;
        Assert.False(root.TryGetProperty("data", out _), text[..Math.Min(text.Length, 500)]);
        Assert.All(root.GetProperty("errors").EnumerateArray(), error => Assert.Equal(code, error.GetProperty("extensions").GetProperty("code").GetString()));
        Assert.True(text.Length < 20_000, $"The answer has {text.Length} letters.");
    }

    private static long Kept()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
