using Cers.Declarations.Contracts;
using Cers.Kernel;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using NpgsqlTypes;

namespace Cers.Declarations.Data;

/// <summary>Something that happened to a declaration, on whichever host.</summary>
/// <param name="ClientsNumber">The exporter, where a customs service provider filed for it; null where the account filed for itself.</param>
internal sealed record NewsItem(
    AccountId Account, BusinessNumber? ClientsNumber, DateOnly ReceivedOn, Guid Declaration, ProofOfReport ProofOfReport, int Version, DeclarationStatus Status, DateTimeOffset At);

/// <summary>
/// Tells those who listen on this host what happens to declarations on all hosts. While somebody listens it reads the table of news twice a second: one index
/// range, however many listen. A row is new when its transaction was running, or had not begun, when the table was read before and the row was not there:
/// positions would not do, as a later one may commit first.
/// </summary>
internal sealed partial class NewsFeed(NpgsqlDataSource database, ILogger<NewsFeed> log) : BackgroundService
{
    /// <summary>Rows of one reading; more are read at once.</summary>
    private const int AtATime = 1000;

    /// <summary>Rows that are remembered while an older transaction runs on. Beyond, everybody is told that something may be missing.</summary>
    private const int MostKnown = 50_000;

    private const string Unread =
        """
        select pg_snapshot_xmin(pg_current_snapshot()), n.position, n.xact, n.account_id, f.exporter_business_number, n.received_on, n.declaration_id, d.proof_of_report,
            n.version, n.status, n.at
        from (select) one left join (
            select * from declarations.news where xact >= coalesce($1, pg_snapshot_xmin(pg_current_snapshot())) and position <> all($2) order by position limit $3) n on true
        left join declarations.declarations d on d.received_on = n.received_on and d.id = n.declaration_id
        left join declarations.filed_for f
            on f.exporter_business_number = d.exporter_business_number and f.accepted_at = d.accepted_at and f.declaration_id = d.id
        order by n.position
        """;

    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(500);

    private readonly Lock gate = new();
    private readonly HashSet<NewsListener> listeners = [];
    private readonly SemaphoreSlim joined = new(0);

    // Positions of rows read already whose transactions are not older than every running one; and the oldest then running. Null when nobody has listened.
    private Dictionary<long, ulong> known = [];
    private ulong? oldest;

    /// <summary>How many listen.</summary>
    public int Listening
    {
        get
        {
            lock (gate)
            {
                return listeners.Count;
            }
        }
    }

    /// <summary>Listens for an account, until the listener is disposed of. Whatever commits after this has answered is told.</summary>
    /// <param name="own">The account's business number: what others file in its name is told too.</param>
    public async Task<NewsListener> ListenAsync(AccountId account, BusinessNumber own, CancellationToken ct)
    {
        var listener = new NewsListener(account, own, Leave);
        lock (gate)
        {
            listeners.Add(listener);
        }

        joined.Release();
        try
        {
            await listener.Begun.WaitAsync(ct);
            return listener;
        }
        catch
        {
            listener.Dispose();
            throw;
        }
    }

    public override void Dispose()
    {
        joined.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var all = Everybody();
            if (all.Count == 0)
            {
                (known, oldest) = ([], null);
            }

            // Whoever joins is not kept waiting, and many who join together are one reading.
            await joined.WaitAsync(all.Count == 0 ? Timeout.InfiniteTimeSpan : Every, stoppingToken);
            while (joined.Wait(0, CancellationToken.None))
            {
            }

            try
            {
                await TellAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // What was not read stays unread: the next reading begins where this one did.
                NotRead(log, e.GetType().Name, (e as PostgresException)?.SqlState);
                await Task.Delay(Every, stoppingToken);
            }
        }
    }

    /// <summary>Reads what is unread and tells it; who joined before the reading has begun with it.</summary>
    private async Task TellAsync(CancellationToken ct)
    {
        var all = Everybody();
        bool more;
        do
        {
            var (running, rows, items) = await ReadAsync(ct);
            more = rows.Count == AtATime;
            rows.ForEach(r => known.Add(r.Position, r.Transaction));
            oldest ??= running;
            if (running < oldest || known.Count > MostKnown)
            {
                // A database put back to an earlier state counts transactions again; one that never ends cannot be waited for.
                all.ForEach(l => l.Lose());
                (known, oldest) = ([], null);
                return;
            }

            foreach (var listener in all.Where(l => l.Begun.IsCompleted))
            {
                items.ForEach(listener.Hear);
            }

            if (!more)
            {
                // Before the oldest that runs nothing comes any more.
                known = known.Where(k => k.Value >= running).ToDictionary();
                oldest = running;
            }
        }
        while (more);

        all.ForEach(l => l.Begin());
    }

    private async Task<(ulong Running, List<(long Position, ulong Transaction)> Rows, List<NewsItem> Items)> ReadAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand(Unread);
        command.Parameters.Add(new() { Value = (object?)oldest ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Xid8 });
        command.Parameters.Add(new() { Value = known.Keys.ToArray() });
        command.Parameters.Add(new() { Value = AtATime });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var (running, rows, items) = (0UL, new List<(long, ulong)>(), new List<NewsItem>());
        while (await reader.ReadAsync(ct))
        {
            running = reader.GetFieldValue<ulong>(0);
            if (!reader.IsDBNull(1))
            {
                rows.Add((reader.GetInt64(1), reader.GetFieldValue<ulong>(2)));
            }

            // A declaration that has been destroyed since has no news.
            if (!reader.IsDBNull(7))
            {
                items.Add(Read(reader));
            }
        }

        return (running, rows, items);
    }

    private static NewsItem Read(NpgsqlDataReader reader) => new(
        new AccountId(reader.GetGuid(3)),
        reader.IsDBNull(4) ? null : BusinessNumber.Parse(reader.GetString(4)),
        reader.GetFieldValue<DateOnly>(5),
        reader.GetGuid(6),
        ProofOfReport.Parse(reader.GetString(7)),
        reader.GetInt32(8),
        Enum.Parse<DeclarationStatus>(reader.GetString(9)),
        reader.GetFieldValue<DateTimeOffset>(10));

    private List<NewsListener> Everybody()
    {
        lock (gate)
        {
            return [.. listeners];
        }
    }

    private void Leave(NewsListener listener)
    {
        lock (gate)
        {
            listeners.Remove(listener);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The news of declarations wait: {Fault} {SqlState}")]
    private static partial void NotRead(ILogger logger, string fault, string? sqlState);
}
