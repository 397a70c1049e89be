using System.Diagnostics;
using System.Globalization;

namespace Cers.Bench;

/// <summary>Bulk loads: how long one takes from its upload to its last number, and how many rows a second many leave, beside COPY of the same rows.</summary>
internal static class BulkComparison
{
    private const int Declarations = 200;
    private const int Clients = 8;
    private const int WarmLoads = 5;

    // How often a client asks how far its load is; often where it is the time that is measured.
    private static readonly TimeSpan LookOften = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);

    /// <param name="files">Sent by eight clients at once in each turn.</param>
    public static async Task RunAsync(Filers filers, int files, int turns, CancellationToken ct)
    {
        var made = new BulkFiles();
        var host = Process.GetProcessById(filers.Host.Id);
        var times = new List<double>();
        Guid last = default;
        for (var i = -WarmLoads; i < turns; i++)
        {
            var file = made.Next(Declarations);
            var since = Stopwatch.GetTimestamp();
            last = await LoadAsync(filers, filers.NextSubmitting(), file, LookOften, ct);
            if (i >= 0)
            {
                times.Add(Stopwatch.GetElapsedTime(since).TotalSeconds);
            }
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"one load of {Declarations} declarations of 5 lines, from its upload to its last number: median {times.Order().ElementAt(turns / 2):0.00} s of {turns}, {times.Min():0.00} to {times.Max():0.00}"));
        var copied = new CopiedLoads(filers.Host.ConnectionString);
        var (ownHost, database) = (ProcessorTime.Of(host.Id), ProcessorTime.Of(filers.Host.PostmasterId));
        var (rates, resident) = (new List<(double Cers, double Copy)>(), new List<long>());
        var (spentByHost, spentByDatabase, spentByCopy) = (TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);

        // The first turn warms up and does not count: what the compiler finds to do with so much work takes seconds of both cores.
        for (var turn = -1; turn < turns; turn++)
        {
            var contents = Enumerable.Range(0, files).Select(_ => made.Next(Declarations)).ToList();
            var copies = await copied.MakeAsync(last, files, ct);
            var (atHost, atDatabase, since) = (ownHost.Now(), database.Now(), Stopwatch.GetTimestamp());
            await Parallel.ForEachAsync(contents, new ParallelOptions { MaxDegreeOfParallelism = Clients, CancellationToken = ct }, async (content, stop) =>
                last = await LoadAsync(filers, filers.NextSubmitting(), content, Look, stop));
            var cers = files * copied.Rows / Stopwatch.GetElapsedTime(since).TotalSeconds;
            var (byHost, atCopy) = (ownHost.Now() - atHost, database.Now());
            var copy = await copied.RunAsync(copies, Clients, ct);
            resident.Add(Resident(host));
            if (turn >= 0)
            {
                rates.Add((cers, copy));
                (spentByHost, spentByDatabase, spentByCopy) = (spentByHost + byHost, spentByDatabase + atCopy - atDatabase, spentByCopy + database.Now() - atCopy);
            }
        }

        var (ours, beside) = rates.OrderBy(r => r.Cers / r.Copy).ElementAt(turns / 2);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{files} loads by {Clients} clients: {ours:0} rows a second, COPY {beside:0}, ratio {ours / beside:0.00}; processor time of a load: host {PerLoad(spentByHost):0} ms and database {PerLoad(spentByDatabase):0} ms, COPY's database {PerLoad(spentByCopy):0} ms"));
        Console.WriteLine($"the host holds, in MB after each {files} loads: {string.Join(", ", resident)}");

        double PerLoad(TimeSpan spent) => spent.TotalMilliseconds / (files * turns);
    }

    /// <summary>Sends a file and waits for its end; every declaration must be accepted.</summary>
    private static async Task<Guid> LoadAsync(Filers filers, string account, byte[] file, TimeSpan look, CancellationToken ct)
    {
        var load = await filers.Client.SendFileAsync($"/bulk/{Uri.EscapeDataString(account)}?name=measured.jsonl", file, ct);
        while (true)
        {
            var progress = await filers.Client.JsonAsync($"/bulk/{Uri.EscapeDataString(account)}/{load}", ct);
            switch (progress.GetProperty("state").GetString())
            {
                case "DONE" when progress.GetProperty("accepted").GetInt32() == Declarations:
                    return load;
                case "DONE" or "REFUSED" or "CANCELLED":
                    throw new InvalidOperationException(progress.ToString());
            }

            await Task.Delay(look, ct);
        }
    }

    private static long Resident(Process host)
    {
        host.Refresh();
        return host.WorkingSet64 / (1024 * 1024);
    }
}
