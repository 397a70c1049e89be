using Cers.Declarations.Data;
using Cers.Declarations.Domain.Rules;
using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Declarations.Domain;

/// <summary>Everything that an accepted declaration leaves, whichever way it came.</summary>
internal sealed record Acceptance(
    Declaration Declaration,
    DeclarationVersion Version,
    IReadOnlyList<LineRow> Lines,
    IReadOnlyList<MarkRow> Marks,
    IReadOnlyList<PriceRow> Prices,
    StatusEvent Event,
    HistoryEntry Entry,
    FiledForEntry? FiledFor)
{
    /// <param name="id">Where several are accepted together, ids that count up, since numbers follow them.</param>
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
            HistoryEntry.Of(declaration),
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
        db.SubmissionHistory.Add(Entry);
        if (FiledFor is not null)
        {
            db.FiledFor.Add(FiledFor);
        }
    }
}
