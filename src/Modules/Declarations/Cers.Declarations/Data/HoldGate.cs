using Microsoft.EntityFrameworkCore;

namespace Cers.Declarations.Data;

internal static class HoldGate
{
    /// <summary>
    /// Until the transaction ends, no hold is placed and no record destroyed elsewhere: a hold that was placed is seen by whatever destroys after it, and what is being
    /// destroyed is gone before the hold is in place.
    /// </summary>
    public static Task PassHoldGateAsync(this DeclarationsDbContext db, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended('declarations.legal_holds', 0))", ct);
}
