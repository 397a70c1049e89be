using Cers.Declarations.Domain;
using Microsoft.EntityFrameworkCore;

namespace Cers.Declarations.Data;

/// <summary>What happened to a declaration in order of time, and what some of its versions declared.</summary>
internal sealed record DeclarationRecord(IReadOnlyList<StatusEvent> History, IReadOnlyList<DeclarationVersion> Versions)
{
    public DeclarationVersion? Version(int number) => Versions.FirstOrDefault(v => v.Version == number);
}

internal static class RecordReading
{
    /// <summary>Two statements at most, however many versions there are; of the declarations that the message may see.</summary>
    public static async Task<DeclarationRecord> ReadRecordAsync(
        this DeclarationsDbContext db, DateOnly receivedOn, Guid declaration, IReadOnlyList<int> versions, CancellationToken ct) =>
        new(
            await db.StatusHistory.AsNoTracking()
                .Where(e => e.ReceivedOn == receivedOn && e.DeclarationId == declaration)
                .OrderBy(e => e.At).ThenBy(e => e.Id)
                .ToListAsync(ct),
            versions.Count == 0
                ? []
                : await db.Versions.AsNoTracking()
                    .Where(v => v.ReceivedOn == receivedOn && v.DeclarationId == declaration && versions.Contains(v.Version))
                    .ToListAsync(ct));
}
