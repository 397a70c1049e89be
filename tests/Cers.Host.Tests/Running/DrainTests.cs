using System.Net;
using System.Net.Sockets;
using System.Text;
using Cers.Testing;
using Cers.Testing.Databases;

namespace Cers.Host.Tests.Running;

/// <summary>A Host in Production that is told to leave, as a balancer and its clients see it.</summary>
public sealed class DrainTests : IAsyncLifetime
{
    private TestDatabase database = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => database = await CersApp.CloneDatabaseAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task A_host_under_load_is_not_ready_at_once_serves_on_and_loses_no_request()
    {
        await using var host = Start(announce: 5);
        await host.ReadyAsync();
        using var sending = new CancellationTokenSource();
        var callers = Enumerable.Range(0, 8).Select(_ => CallAsync(host, sending.Token)).ToList();
        await host.UntilAsync("busy", () => Task.FromResult(callers.TrueForAll(c => c.IsFaulted) || Answered >= 50));

        host.Signal("TERM");
        await host.UntilAsync("not ready", async () => await host.StatusAsync("/health/ready") == HttpStatusCode.ServiceUnavailable);
        var before = Answered;
        await host.UntilAsync("still served", () => Task.FromResult(Answered > before));

        // What a balancer does that saw 503.
        await sending.CancelAsync();
        await Task.WhenAll(callers);
        Assert.True(await host.EndAsync() == 0, host.LastWords());
        Assert.Empty(failures);
    }

    [Fact]
    public async Task A_request_under_way_is_answered_after_the_door_has_closed_even_when_TERM_came_twice()
    {
        await using var host = Start(announce: 600);
        await host.ReadyAsync();
        using var slow = new TcpClient();
        await slow.ConnectAsync(host.Address.Host, host.Address.Port, Ct);
        const string Body = """{"query":"{ __typename }"}""";
        await WriteAsync(slow, $"POST /graphql HTTP/1.1\r\nHost: exports.example\r\nContent-Type: application/json\r\nContent-Length: {Body.Length}\r\n\r\n{Body[..5]}");
        // Its request has arrived when a later one has been answered.
        Assert.Equal(HttpStatusCode.OK, await host.StatusAsync("/health/live"));

        host.Signal("TERM");
        await host.UntilAsync("not ready", async () => await host.StatusAsync("/health/ready") == HttpStatusCode.ServiceUnavailable);
        host.Signal("TERM");
        await host.UntilAsync("closed", async () => await host.StatusAsync("/health/live") is null);
        Assert.False(host.HasExited, host.LastWords());
        await WriteAsync(slow, Body[5..]);
        var answer = await new StreamReader(slow.GetStream()).ReadToEndAsync(Ct);

        Assert.StartsWith("HTTP/1.1 200", answer, StringComparison.Ordinal);
        Assert.Contains("Connection: close", answer, StringComparison.Ordinal);
        Assert.Contains("__typename", answer, StringComparison.Ordinal);
        Assert.True(await host.EndAsync() == 0, host.LastWords());
    }

    private readonly List<string> failures = [];
    private int answered;

    private int Answered => Volatile.Read(ref answered);

    private async Task CallAsync(HostUnderTest host, CancellationToken sending)
    {
        using var client = new HttpClient { BaseAddress = host.Address };
        while (!sending.IsCancellationRequested)
        {
            try
            {
                using var content = new StringContent("""{"query":"{ __typename }"}""", Encoding.UTF8, "application/json");
                using var answer = await client.PostAsync("/graphql", content, CancellationToken.None);
                if (answer.StatusCode != HttpStatusCode.OK)
                {
                    Fail(answer.StatusCode.ToString());
                }

                Interlocked.Increment(ref answered);
            }
            catch (HttpRequestException e)
            {
                Fail(e.ToString());
            }
        }
    }

    private void Fail(string why)
    {
        lock (failures)
        {
            failures.Add(why);
        }
    }

    private HostUnderTest Start(int announce) => HostUnderTest.Start(new Dictionary<string, string?>(ProductionSettings.For(database), StringComparer.Ordinal)
    {
        ["Cers__Drain__AnnounceSeconds"] = HostSettings.Text(announce),
        ["Cers__Drain__FinishSeconds"] = "300",
        ["Cers__Limits__Queries"] = "1000000",
    });

    private static Task WriteAsync(TcpClient client, string text) => client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text), Ct).AsTask();
}
