using System.Diagnostics;
using System.Globalization;

namespace Cers.Bench;

/// <summary>Rates and processor times beside those of others, measured in one run, in turns, so that a slow machine slows all.</summary>
internal static class Comparison
{
    private const int FewestWarmTurns = 8;
    private const int MostWarmTurns = 30;

    /// <summary>Both sides are warm when so many turns in a row needed no less processor time than the best before them, or hardly less.</summary>
    private const int WarmTurns = 3;

    private const double HardlyLess = 0.97;

    /// <summary>
    /// For so long a new host does each of what is measured before any of it counts: its code is compiled again after tens of thousands of requests, and both sides may seem warm for
    /// turns before that.
    /// </summary>
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(30);

    /// <summary>Keeps one side busy for a while.</summary>
    private sealed record Side(Func<TimeSpan, Task<Rate>> Load, ProcessorTime Processor);

    public static async Task<int> RunAsync(string[] args, CancellationToken ct)
    {
        if (args.Contains("--bulk"))
        {
            await using var senders = await Filers.StartAsync(args[0], Seed.PerAccount, ct);
            await BulkComparison.RunAsync(senders, Option(args, "--files", 100), Option(args, "--turns", 5), ct);
            return 0;
        }

        var (seconds, turns) = (TimeSpan.FromSeconds(Option(args, "--seconds", 5)), Option(args, "--turns", 5));
        await using var large = await Filers.StartAsync(args[0], Option(args, "--seed", 10_000), ct);
        Console.WriteLine($"{Load.Connections} connections, {seconds.TotalSeconds:0} s a turn, median of {turns} turns");
        Console.WriteLine($"{"",-22}{"CERS /s",10}{"beside /s",11}{"ratio",8}{"CERS ms cpu",13}{"beside",9}{"ratio",8}  beside");
        await WarmReadsAsync(large);
        await BesideBareAsync(large, seconds, turns, ct);
        await BesidePostGraphileAsync(large, seconds, turns, ct);
        await WarmSubmissionsAsync(large, ct);
        var database = ProcessorTime.Of(large.Host.PostmasterId);
        await LineAsync("submission", turns, () => TurnAsync(Submission(large), seconds), async () =>
        {
            var before = database.Now();
            var (rate, count) = await PgBench.RunAsync(large.Host.ConnectionString, large.Template, seconds, ct);
            return new Turn(rate, (database.Now() - before).TotalMilliseconds / count);
        }, "pgbench, same rows, spread as well");
        if (Option(args, "--beside", 0) is > 0 and var fewer)
        {
            await using var small = await Filers.StartAsync(args[0], fewer, ct);
            await WarmReadsAsync(small);
            await WarmSubmissionsAsync(small, ct);
            await BesideFewerAsync(large, small, string.Create(CultureInfo.InvariantCulture, $"{fewer:N0} declarations"), seconds, turns, ct);
        }

        return 0;
    }

    private static async Task BesideBareAsync(Filers filers, TimeSpan seconds, int turns, CancellationToken ct)
    {
        var port = Ports.Free();
        await using var process = new BareProcess(StartBare(port, filers.Host.ConnectionString));
        using var bare = new GraphQLClient(new Uri($"http://127.0.0.1:{port}"));
        var processor = ProcessorTime.Of(process.Id, filers.Host.PostmasterId);
        await AnswersAsync(bare, $"/page/{filers.All[0].Account}", ct);
        using var page = new Wrk(bare.Address, filers.All.Select(f => new WrkRequest($"/page/{f.Account}")));
        using var byNumber = new Wrk(bare.Address, filers.All.Select(f => new WrkRequest($"/declaration/{f.Account}/{f.Number}")));
        await LineAsync("page of 20", turns, () => TurnAsync(Reads(filers, filers.Page), seconds), () => TurnAsync(new Side(t => page.RunAsync(t), processor), seconds), "minimal API on Npgsql, same rows");
        await LineAsync("one by number", turns, () => TurnAsync(Reads(filers, filers.ByNumber), seconds), () => TurnAsync(new Side(t => byNumber.RunAsync(t), processor), seconds), "minimal API on Npgsql, same rows");
    }

    private static async Task BesidePostGraphileAsync(Filers filers, TimeSpan seconds, int turns, CancellationToken ct)
    {
        await using var postGraphile = await PostGraphile.StartAsync(filers.Host.ConnectionString, filers.All[0], ct);
        var processor = ProcessorTime.Of(postGraphile.Id, filers.Host.PostmasterId);
        foreach (var (name, ours, question, what) in (IEnumerable<(string, Wrk, Question, string)>)[
            ("page of 20", filers.Page, PostGraphile.Page, "PostGraphile, all that the account filed"),
            ("page of 20", filers.Page, PostGraphile.PageOfHistory, "PostGraphile, the history's own table"),
            ("one by number", filers.ByNumber, PostGraphile.ByNumber, "PostGraphile, document and lines")])
        {
            using var theirs = await postGraphile.Client.LoadOfAsync(question, filers.All, ct);
            await LineAsync(name, turns, () => TurnAsync(Reads(filers, ours), seconds), () => TurnAsync(new Side(t => theirs.RunAsync(t), processor), seconds), what);
        }
    }

    private static async Task BesideFewerAsync(Filers large, Filers small, string fewer, TimeSpan seconds, int turns, CancellationToken ct)
    {
        Console.WriteLine($"{"",-22}{"large /s",10}{"small /s",11}{"ratio",8}{"large ms cpu",13}{"small",9}{"ratio",8}");
        foreach (var (name, of) in (IEnumerable<(string, Func<Filers, Side>)>)[
            ("page of 20", f => Reads(f, f.Page)), ("one by number", f => Reads(f, f.ByNumber)), ("submission", Submission)])
        {
            await LineAsync(name, turns, () => TurnAsync(of(large), seconds), () => TurnAsync(of(small), seconds), fewer);
        }

        var accounts = Math.Min(Purge.Accounts, Math.Min(large.All.Count, small.All.Count));
        using var ofLarge = await Purge.OfAsync(large, accounts, ct);
        using var ofSmall = await Purge.OfAsync(small, accounts, ct);
        await LineAsync("purge", turns, () => ofLarge.TurnAsync(ct), () => ofSmall.TurnAsync(ct), $"{fewer}, {accounts} accounts by one report each");
    }

    private static Side Reads(Filers filers, Wrk load) => Cers(filers, seconds => load.RunAsync(seconds, filers.Client.Token));

    private static Side Submission(Filers filers) => Cers(
        filers, seconds => Load.RunAsync(seconds, c => filers.Client.SubmitAsync(filers.NextSubmitting(), c), CancellationToken.None));

    private static Side Cers(Filers filers, Func<TimeSpan, Task<Rate>> load) => new(
        async seconds =>
        {
            await filers.SignInAsync(CancellationToken.None);
            return await load(seconds);
        },
        ProcessorTime.Of(filers.Host.Id, filers.Host.PostmasterId));

    private static async Task WarmReadsAsync(Filers filers)
    {
        await Reads(filers, filers.Page).Load(Warming);
        await Reads(filers, filers.ByNumber).Load(Warming);
    }

    /// <summary>
    /// As between two checkpoints, half an hour apart, and not as behind one: whoever writes a page first after it logs the page whole, and reads it into memory. Both sides write the
    /// same pages.
    /// </summary>
    private static async Task WarmSubmissionsAsync(Filers filers, CancellationToken ct)
    {
        await Submission(filers).Load(Warming);
        await PgBench.RunAsync(filers.Host.ConnectionString, filers.Template, 3 * Warming, ct);
    }

    private static async Task<Turn> TurnAsync(Side side, TimeSpan seconds)
    {
        var before = side.Processor.Now();
        var rate = await side.Load(seconds);
        return new Turn(rate.PerSecond, (side.Processor.Now() - before).TotalMilliseconds / rate.Requests);
    }

    private static async Task LineAsync(string name, int turns, Func<Task<Turn>> cers, Func<Task<Turn>> beside, string what)
    {
        // Not counted: methods are compiled again and again while they get warm, on the same processors.
        var (best, otherBest, warm) = (double.MaxValue, double.MaxValue, 0);
        for (var turn = 0; turn < FewestWarmTurns || (turn < MostWarmTurns && warm < WarmTurns); turn++)
        {
            var (a, b) = (await cers(), await beside());
            warm = a.Milliseconds > best * HardlyLess && b.Milliseconds > otherBest * HardlyLess ? warm + 1 : 0;
            (best, otherBest) = (Math.Min(best, a.Milliseconds), Math.Min(otherBest, b.Milliseconds));
        }

        var measured = new List<(Turn Cers, Turn Beside)>();
        for (var turn = 0; turn < turns; turn++)
        {
            measured.Add((await cers(), await beside()));
        }

        var (ours, other) = measured.OrderBy(t => t.Cers.PerSecond / t.Beside.PerSecond).ElementAt(turns / 2);
        var (work, otherWork) = measured.OrderBy(t => t.Beside.Milliseconds / t.Cers.Milliseconds).ElementAt(turns / 2);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-22}{ours.PerSecond,10:0}{other.PerSecond,11:0}{ours.PerSecond / other.PerSecond,8:0.00}{work.Milliseconds,13:0.00}{otherWork.Milliseconds,9:0.00}{otherWork.Milliseconds / work.Milliseconds,8:0.00}  {what}"));
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

    private static int Option(string[] args, string name, int otherwise) =>
        Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;

    /// <summary>Ends with the comparison, however that ends.</summary>
    private sealed class BareProcess(Process process) : IAsyncDisposable
    {
        public int Id => process.Id;

        public async ValueTask DisposeAsync()
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }
}
