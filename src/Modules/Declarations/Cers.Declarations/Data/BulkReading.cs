using Cers.Declarations.Contracts;
using Cers.Declarations.Domain.Bulk;
using Microsoft.EntityFrameworkCore;

namespace Cers.Declarations.Data;

internal static class BulkReading
{
    /// <summary>Both reports of a load that may be seen; null where there is none. Three round trips, each of one index range.</summary>
    public static async Task<(BulkLoad Load, BulkLoadReport Report)?> ReadReportAsync(this DeclarationsDbContext db, Guid id, CancellationToken ct)
    {
        if (await db.BulkLoads.AsNoTracking().SingleOrDefaultAsync(l => l.Id == id, ct) is not { } load)
        {
            return null;
        }

        var results = await db.TellResults(db.BulkResults.AsNoTracking().Where(r => r.LoadId == id).OrderBy(r => r.Ordinal)).ToListAsync(ct);
        var findings = await db.BulkFindings.AsNoTracking().Where(f => f.LoadId == id).OrderBy(f => f.Position).ToListAsync(ct);
        return (load, new BulkLoadReport(load.Tell(), results, [.. findings.Select(f => f.Tell())]));
    }

    /// <summary>Results with the numbers of what was accepted; of a declaration that has been destroyed since there is none.</summary>
    public static IQueryable<BulkResultRow> TellResults(this DeclarationsDbContext db, IQueryable<BulkResultEntry> results) =>
        from r in results
        join d in db.Declarations.AsNoTracking() on new { ReceivedOn = r.ReceivedOn, Id = r.DeclarationId } equals new { ReceivedOn = (DateOnly?)d.ReceivedOn, Id = (Guid?)d.Id } into accepted
        from d in accepted.DefaultIfEmpty()
        select new BulkResultRow(
            r.Ordinal,
            r.FirstLine,
            r.SenderReference,
            r.Result,
            d == null ? null : d.ProofOfReport,
            r.LateByMinutes,
            r.DraftId,
            r.Errors,
            r.Verifies,
            r.Warnings,
            r.Infos);
}
