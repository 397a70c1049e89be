using Npgsql;

namespace Cers.Bench;

/// <summary>The nightly purge of accounts that have one report more than the online history holds, each filed through the front door.</summary>
internal sealed class Purge : IDisposable
{
    public const int Accounts = 20;

    private const string Job = "PurgeHistory";
    private const int TimesATurn = 3;

    private readonly Filers filers;
    private readonly JobsPage jobs;
    private readonly NpgsqlDataSource database;
    private readonly IReadOnlyList<Filer> accounts;

    private Purge(Filers filers, JobsPage jobs, int accounts)
    {
        (this.filers, this.jobs) = (filers, jobs);
        database = NpgsqlDataSource.Create(filers.Host.ConnectionString);
        this.accounts = [.. filers.All.Take(accounts)];
    }

    /// <summary>Everything that was filed before is purged.</summary>
    /// <param name="accounts">As many as both databases have.</param>
    public static async Task<Purge> OfAsync(Filers filers, int accounts, CancellationToken ct)
    {
        var purge = new Purge(filers, await JobsPage.OpenAsync(filers.Host, ct), accounts);
        await purge.jobs.RunAsync(Job, ct);
        return purge;
    }

    /// <summary>Purges for each second that the job ran, and the processor time of one.</summary>
    public async Task<Turn> TurnAsync(CancellationToken ct)
    {
        var processor = ProcessorTime.Of(filers.Host.Id, filers.Host.PostmasterId);
        var (took, worked) = (TimeSpan.Zero, TimeSpan.Zero);
        for (var i = 0; i < TimesATurn; i++)
        {
            await filers.SignInAsync(ct);
            await Parallel.ForEachAsync(accounts, ct, async (filer, c) => await filers.Client.SubmitAsync(filer.Id, c));
            await HaveAsync(Seed.PerAccount, ct);
            var before = processor.Now();
            took += await jobs.RunAsync(Job, ct);
            worked += processor.Now() - before;
            await HaveAsync(Seed.PerAccount - 1, ct);
        }

        return new Turn(TimesATurn / took.TotalSeconds, worked.TotalMilliseconds / TimesATurn);
    }

    public void Dispose()
    {
        jobs.Dispose();
        database.Dispose();
    }

    /// <summary>A purge that had nothing to take out, or left something, ends the run.</summary>
    private async Task HaveAsync(int reports, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            "select count(*) from (select from declarations.history where account_id = any ($1) group by account_id having count(*) = $2) n");
        command.Parameters.Add(new() { Value = accounts.Select(a => a.Account).ToArray() });
        command.Parameters.Add(new() { Value = (long)reports });
        if (await command.ExecuteScalarAsync(ct) is not long have || have != accounts.Count)
        {
            throw new InvalidOperationException($"Not each of {accounts.Count} accounts has {reports} reports in its history.");
        }
    }
}
