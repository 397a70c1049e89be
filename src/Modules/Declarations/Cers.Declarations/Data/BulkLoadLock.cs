using Cers.Declarations.Domain.Bulk;
using Microsoft.EntityFrameworkCore;

namespace Cers.Declarations.Data;

internal static class BulkLoadLock
{
    /// <summary>The load, locked until the transaction ends: whoever works on it, cancels it or takes it over waits.</summary>
    public static Task<BulkLoad?> LockBulkLoadAsync(this DeclarationsDbContext db, Guid id, CancellationToken ct) =>
        db.BulkLoads.FromSql($"select * from declarations.bulk_loads where id = {id} for update").SingleOrDefaultAsync(ct);
}
