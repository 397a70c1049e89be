using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Cers.GraphQL.Bench;

/// <summary>A server on the first core, asked by wrk on the second.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    private const int Connections = 16;
    private const int Warm = 30_000;

    private readonly Process process;
    private readonly Uri address;

    private ServerProcess(Process process, int port)
    {
        this.process = process;
        address = new Uri($"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}");
    }

    public static string Peers => Path.Combine(Path.GetDirectoryName(SourceFile())!, "peers");

    public static async Task<ServerProcess> DotnetAsync(string which) => await StartAsync([Environment.ProcessPath!, "serve", which]);

    public static async Task<ServerProcess> NodeAsync(string script) => await StartAsync(["node", Path.Combine(Peers, script)]);

    public async Task<byte[]> AskAsync(byte[] body)
    {
        using var client = new HttpClient { BaseAddress = address };
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        using var answer = await client.PostAsync("/graphql", content);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    /// <summary>
    /// Requests for each second of the server's processor time. With its core to itself that is what it answers in a second; where the core is shared with
    /// other programs, it still is what it could.
    /// </summary>
    public async Task<double> RateAsync(byte[] body, int seconds, bool isWarm)
    {
        var script = Path.GetTempFileName();
        var quoted = System.Text.Encoding.UTF8.GetString(body).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal);
        await File.WriteAllTextAsync(script, $"wrk.method = 'POST'\nwrk.body = '{quoted}'\nwrk.headers['Content-Type'] = 'application/json'\n");
        try
        {
            // The compiler that watches a program run needs tens of thousands of requests to end its work.
            var spent = TimeSpan.Zero;
            for (var warmed = isWarm ? Warm : 0; warmed < Warm;)
            {
                warmed += await LoadAsync(script, 1);
            }

            // A core that is shared gives less of itself in a second: measure until it has given enough.
            double requests = 0;
            while (spent.TotalSeconds < seconds / 2.0)
            {
                var before = Spent();
                requests += await LoadAsync(script, seconds);
                spent += Spent() - before;
            }

            return requests / spent.TotalSeconds;
        }
        finally
        {
            File.Delete(script);
        }
    }

    private async Task<int> LoadAsync(string script, int seconds)
    {
        var report = await RunAsync("taskset", "-c", "1", "wrk", "-t1", $"-c{Connections}", $"-d{seconds}s", "-s", script, new Uri(address, "/graphql").ToString());
        return report.Contains("Non-2xx", StringComparison.Ordinal) || report.Contains("Socket errors", StringComparison.Ordinal)
            ? throw new InvalidOperationException(report)
            : int.Parse(Requests().Match(report).Groups["count"].Value, CultureInfo.InvariantCulture);
    }

    /// <summary>Bytes allocated for each request, on average over some thousands.</summary>
    public async Task<double> AllocatedAsync(byte[] body)
    {
        const int Count = 4_000;
        using var client = new HttpClient { BaseAddress = address };
        for (var i = 0; i < 200; i++)
        {
            await AskOnceAsync(client, body);
        }

        var before = await TotalAsync(client);
        for (var i = 0; i < Count; i++)
        {
            await AskOnceAsync(client, body);
        }

        return (await TotalAsync(client) - before) / Count;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var run = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = await run.StandardOutput.ReadToEndAsync();
        await run.WaitForExitAsync();
        return run.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with {run.ExitCode}.");
    }

    private static async Task<ServerProcess> StartAsync(string[] command)
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var port = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var start = new ProcessStartInfo("taskset", ["-c", "0", .. command, port.ToString(CultureInfo.InvariantCulture)]) { UseShellExecute = false };
        start.Environment["NODE_ENV"] = "production";
        var server = new ServerProcess(Process.Start(start)!, port);
        var patience = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await server.AskAsync(Bench.Requests.Body(Bench.Requests.Trivial));
                return server;
            }
            catch (HttpRequestException) when (patience.Elapsed < TimeSpan.FromSeconds(60))
            {
                await Task.Delay(100);
            }
        }
    }

    private static async Task AskOnceAsync(HttpClient client, byte[] body)
    {
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        using var answer = await client.PostAsync("/graphql", content);
    }

    private static async Task<double> TotalAsync(HttpClient client) => double.Parse(await client.GetStringAsync("/allocated"), CultureInfo.InvariantCulture);

    private TimeSpan Spent()
    {
        process.Refresh();
        return process.TotalProcessorTime;
    }

    private static string SourceFile([CallerFilePath] string path = "") => path;

    [GeneratedRegex(@"(?<count>\d+) requests in", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Requests();
}
