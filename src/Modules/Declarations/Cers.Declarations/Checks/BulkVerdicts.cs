using Cers.Declarations.Contracts;
using Cers.Declarations.Domain;
using Cers.Declarations.Domain.Bulk;

namespace Cers.Declarations.Checks;

/// <summary>What a declaration of a bulk load becomes, before anything is stored.</summary>
/// <param name="Accepted">What is stored of an accepted one.</param>
/// <param name="Draft">What is stored of one that becomes a draft.</param>
internal sealed record BulkVerdict(
    BulkDeclaration Declaration, BulkResult Result, IReadOnlyList<BulkFinding> Findings, Acceptance? Accepted = null, Draft? Draft = null)
{
    public bool IsTaken => Result is BulkResult.Accepted or BulkResult.Draft;

    /// <summary>All or nothing: what could have been accepted is refused with what could not.</summary>
    public BulkVerdict WithoutStoring() => this with { Result = IsTaken ? BulkResult.Refused : Result, Accepted = null, Draft = null };
}

internal static class BulkVerdicts
{
    /// <summary>
    /// Counts verdicts at their load, which ends with its last declaration, and where it takes all or nothing and they are not all taken: what may be stored of them, and
    /// their rows in both reports.
    /// </summary>
    public static (IReadOnlyList<BulkVerdict> Verdicts, IReadOnlyList<BulkResultEntry> Results, IReadOnlyList<BulkFindingEntry> Findings) Note(
        this BulkLoad load, IReadOnlyList<BulkVerdict> judged, DateTimeOffset now)
    {
        var none = load.AllOrNothing && judged.Any(v => !v.IsTaken);
        var verdicts = none ? [.. judged.Select(v => v.WithoutStoring())] : judged;
        var (results, findings) = (new List<BulkResultEntry>(), new List<BulkFindingEntry>());
        foreach (var verdict in verdicts)
        {
            findings.AddRange(BulkFindingEntry.Of(load, verdict.Findings, load.Findings));
            results.Add(BulkResultEntry.Of(load, verdict.Declaration, verdict.Result, verdict.Findings, verdict.Accepted?.Declaration, verdict.Draft));
            load.Note(results[^1], verdict.Findings.Count);
        }

        if (none)
        {
            load.End(BulkLoadState.Refused, BulkEnding.NotAll, now);
        }
        else if (load.Done == load.Declarations)
        {
            load.End(BulkLoadState.Done, null, now);
        }

        return (verdicts, results, findings);
    }
}
