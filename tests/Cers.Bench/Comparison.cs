using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cers.Bench;

/// <summary>Three lines, each the ratio of two rates measured in one run, in turns, so that a slow machine slows both.</summary>
internal static class Comparison
{
    private const int Turns = 3;

    private const string PageQuery =
        """
        query Page($account: ID!) {
          node(id: $account) { ... on BusinessAccount { declarations(first: 20) {
            nodes { proofOfReport status acceptedAt exporterName consigneeName destination currency totalFobValue lineCount } } } }
        }
        """;

    private const string NumberQuery =
        """
        query ByNumber($account: ID!, $number: ProofOfReport!) {
          node(id: $account) { ... on BusinessAccount { declaration(proofOfReport: $number) {
            proofOfReport status receivedAt
            exporter { name address { line1 city subdivision country postalCode } }
            consignee { name address { line1 city country } } relatedParties
            shipment { countryOfFinalDestination modeOfTransport carrierName vesselName placeOfExit exportDateTime loadingDateTime containerized }
            totals { currency freightCharges totalFobValue totalGrossWeightKg } reasonForExport { code }
            lines { lineNumber hsCode description quantity quantityUnit fobValue countryOfOrigin provinceOfOrigin grossWeight grossWeightUnit }
            certifier { name phone certified } } } }
        }
        """;

    private const string Submit =
        """
        mutation Submit($input: SubmitDeclarationInput!) {
          submitDeclaration(input: $input) { declaration { proofOfReport } errors { ... on Error { code message path } } }
        }
        """;

    public static async Task<int> RunAsync(string[] args, CancellationToken ct)
    {
        var host = args[0];
        var seconds = TimeSpan.FromSeconds(Option(args, "--seconds", 5));
        var seeded = Option(args, "--declarations", 200);
        await using var cers = await OwnHost.StartAsync(host, FreePort(), ct);
        using var client = new GraphQLClient(cers.Address);
        await client.SignInAsync("owner", ct);
        var account = (await client.DataAsync("{ viewer { businessAccounts(first: 1) { nodes { id } } } }", [], ct))
            .GetProperty("viewer").GetProperty("businessAccounts").GetProperty("nodes")[0].GetProperty("id").GetString()!;
        var number = string.Empty;
        for (var i = 0; i < seeded; i++)
        {
            number = await SubmitAsync(client, account, ct);
        }

        var (accountId, barePort) = (await AccountIdAsync(cers.ConnectionString, number, ct), FreePort());
        await using var bareProcess = new BareProcess(StartBare(barePort, cers.ConnectionString));
        using var bare = new GraphQLClient(new Uri($"http://127.0.0.1:{barePort}"));
        await AnswersAsync(bare, $"/page/{accountId}", ct);

        var page = GraphQLClient.Body(PageQuery, new JsonObject { ["account"] = account });
        var byNumber = GraphQLClient.Body(NumberQuery, new JsonObject { ["account"] = account, ["number"] = number });
        Console.WriteLine($"{Load.Connections} connections, {seconds.TotalSeconds:0} s a turn, median of {Turns} turns, {seeded} declarations of 5 lines, one account");
        Console.WriteLine($"{"",-22}{"CERS /s",10}{"beside /s",11}{"ratio",8}{"median ms",11}{"p99 ms",9}  beside");
        await LineAsync(
            "page of 20",
            seconds,
            (_, c) => client.BytesAsync(page, c),
            async () => (await Load.RunAsync(Warm, seconds, (_, c) => bare.GetAsync($"/page/{accountId}", c))).PerSecond,
            "minimal API on Npgsql, same rows");
        await LineAsync(
            "one by number",
            seconds,
            (_, c) => client.BytesAsync(byNumber, c),
            async () => (await Load.RunAsync(Warm, seconds, (_, c) => bare.GetAsync($"/declaration/{accountId}/{number}", c))).PerSecond,
            "minimal API on Npgsql, same rows");
        await LineAsync(
            "submission",
            seconds,
            (_, c) => SubmitAsync(client, account, c),
            () => PgBench.RunAsync(cers.ConnectionString, number, seconds, ct),
            "pgbench, same rows, one authorization ID");
        return 0;
    }

    private static TimeSpan Warm => TimeSpan.FromSeconds(1);

    private static async Task LineAsync(string name, TimeSpan seconds, Func<int, CancellationToken, Task> call, Func<Task<double>> beside, string what)
    {
        var turns = new List<(Rate Cers, double Beside)>();
        for (var turn = 0; turn < Turns; turn++)
        {
            turns.Add((await Load.RunAsync(Warm, seconds, call), await beside()));
        }

        var (cers, other) = turns.OrderBy(t => t.Cers.PerSecond / t.Beside).ElementAt(Turns / 2);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-22}{cers.PerSecond,10:0}{other,11:0}{cers.PerSecond / other,8:0.00}{cers.MedianMilliseconds,11:0.0}{cers.P99Milliseconds,9:0.0}  {what}"));
    }

    private static async Task<string> SubmitAsync(GraphQLClient client, string account, CancellationToken ct)
    {
        var data = await client.DataAsync(
            Submit,
            new JsonObject
            {
                ["input"] = new JsonObject
                {
                    ["accountId"] = account,
                    ["clientRequestId"] = Guid.CreateVersion7().ToString(),
                    ["source"] = new JsonObject { ["declaration"] = Declaration.DeepClone() },
                },
            },
            ct);
        var payload = data.GetProperty("submitDeclaration");
        return payload.GetProperty("declaration") is { ValueKind: JsonValueKind.Object } declaration
            ? declaration.GetProperty("proofOfReport").GetString()!
            : throw new InvalidOperationException(payload.ToString());
    }

    private static readonly JsonNode Declaration = JsonNode.Parse(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "declaration.json"))
            .Replace("$EXPORT", TimeProvider.System.GetUtcNow().AddDays(5).ToString("O"), StringComparison.Ordinal)
            .Replace("$LOADING", TimeProvider.System.GetUtcNow().AddDays(4).ToString("O"), StringComparison.Ordinal))!;

    private static async Task<string> AccountIdAsync(string connectionString, string number, CancellationToken ct)
    {
        await using var database = Npgsql.NpgsqlDataSource.Create(connectionString);
        await using var command = database.CreateCommand("select account_id::text from declarations.declarations where proof_of_report = $1");
        command.Parameters.Add(new() { Value = number });
        return (string)(await command.ExecuteScalarAsync(ct))!;
    }

    private static Process StartBare(int port, string connectionString) =>
        Process.Start(Environment.ProcessPath!, ["bare", port.ToString(CultureInfo.InvariantCulture), connectionString]);

    private static async Task AnswersAsync(GraphQLClient bare, string path, CancellationToken ct)
    {
        while (true)
        {
            try
            {
                await bare.GetAsync(path, ct);
                return;
            }
            catch (HttpRequestException e) when (e.StatusCode is null)
            {
                await Task.Delay(50, ct);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static int Option(string[] args, string name, int otherwise) =>
        Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;

    /// <summary>Ends with the comparison, however that ends.</summary>
    private sealed class BareProcess(Process process) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }
}
