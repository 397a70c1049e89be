using Cers.Declarations.Data;
using Cers.Declarations.Domain.Rules;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using Microsoft.EntityFrameworkCore;

namespace Cers.Declarations.Domain;

/// <summary>Everything that an accepted declaration leaves, whichever way it came.</summary>
internal sealed record Acceptance(
    Declaration Declaration,
    DeclarationVersion Version,
    IReadOnlyList<LineRow> Lines,
    IReadOnlyList<MarkRow> Marks,
    IReadOnlyList<PriceRow> Prices,
    StatusEvent Event,
    FiledForEntry? FiledFor)
{
    /// <param name="id">Where several are accepted together, ids that count up as their numbers will.</param>
    public static Acceptance Of(
        Judgement judged, IReadOnlyCollection<Acknowledgement> acknowledgements, AccountId account, Channel channel, string filedBy, DateTimeOffset at, Guid? id = null)
    {
        var declaration = Declaration.Accept(judged, account, judged.Deadline, channel, filedBy, at, id);
        var version = DeclarationVersion.First(declaration, judged.Content, judged.Findings, acknowledgements);
        return new Acceptance(
            declaration,
            version,
            [.. judged.Lines.Select(line => LineRow.Of(declaration, line))],
            [.. MarkRow.Of(declaration, judged)],
            [.. PriceRow.Of(declaration, judged)],
            StatusEvent.Accepted(declaration, version),
            judged.ForClient ? FiledForEntry.Of(declaration, judged.Account) : null);
    }

    public void AddTo(DeclarationsDbContext db)
    {
        db.Declarations.Add(Declaration);
        db.Versions.Add(Version);
        db.Lines.AddRange(Lines);
        db.Marks.AddRange(Marks);
        db.Prices.AddRange(Prices);
        db.StatusHistory.Add(Event);
        if (FiledFor is not null)
        {
            db.FiledFor.Add(FiledFor);
        }
    }
}

internal static class Acceptances
{
    /// <summary>Many at once. Their numbers are taken behind everything else that the command saves, in the order given.</summary>
    public static async Task StoreAsync(this IReadOnlyCollection<Acceptance> accepted, DeclarationsDbContext db, MessageScope scope, CancellationToken ct)
    {
        await db.CopyAsync(accepted.Select(a => a.Version), ct);
        await db.CopyAsync(accepted.SelectMany(a => a.Lines), ct);
        await db.CopyAsync(accepted.SelectMany(a => a.Marks), ct);
        await db.CopyAsync(accepted.SelectMany(a => a.Prices), ct);
        await db.CopyAsync(accepted.Select(a => a.Event), ct);
        await db.CopyAsync(accepted.Select(a => a.FiledFor).OfType<FiledForEntry>(), ct);
        scope.SaveLast(last => NumberAsync([.. accepted.Select(a => a.Declaration)], db, last));
    }

    /// <summary>Where several counters are needed, they are taken in one order, so that nobody who needs the same ones waits crosswise.</summary>
    private static async Task NumberAsync(IReadOnlyList<Declaration> accepted, DeclarationsDbContext db, CancellationToken ct)
    {
        var counted = accepted.Select(d => (Id: d.AuthorizationId.Value, Day: d.ReceivedOn)).Distinct().ToList();
        if (counted.Count > 1)
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                insert into declarations.number_counters as c (authorization_id, day, last)
                select id, day, 0 from unnest({counted.Select(c => c.Id).ToArray()}, {counted.Select(c => c.Day).ToArray()}) u (id, day) order by id, day
                on conflict (authorization_id, day) do update set last = c.last
                """,
                ct);
        }

        await db.CopyAsync(accepted, ct);
    }
}
