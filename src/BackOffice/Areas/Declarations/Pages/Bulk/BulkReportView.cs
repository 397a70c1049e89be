using Cers.Declarations.Contracts;
using Cers.Kernel;

namespace Cers.BackOffice.Areas.Declarations.Pages.Bulk;

/// <summary>A bulk load's reports as a page shows them: <c>_BulkLoad</c>, <c>_BulkResults</c>, <c>_BulkFindings</c>, on pages of staff and of the account.</summary>
public sealed record BulkReportView(BulkLoadReport Report)
{
    /// <summary>Where a proof of report leads; null where its reader has no page of the declaration.</summary>
    public Func<ProofOfReport, string>? LinkOf { get; init; }

    /// <summary>The first finding shown, from 1.</summary>
    public int From { get; init; } = 1;

    /// <summary>So many findings are shown.</summary>
    public int Rows { get; init; } = BulkLoadReport.MostFindings;

    public IReadOnlyList<BulkFindingRow> Findings => [.. Report.Findings.Skip(From - 1).Take(Rows)];

    public int To => From - 1 + Findings.Count;

    /// <summary>More was found than is kept, and what is shown ends where that ends.</summary>
    public bool SaysMore => Report.Load.MoreFindings && To >= Report.Findings.Count;
}
