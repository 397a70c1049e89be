using Cers.Declarations.Domain;
using Cers.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Cers.Declarations.Data;

/// <summary>All that is kept of a declaration, whatever its status and whether or not an online history still shows it.</summary>
internal sealed record ArchivedDeclaration(Declaration Header, IReadOnlyList<DeclarationVersion> Versions, IReadOnlyList<StatusEvent> History);

internal static class ArchiveReading
{
    /// <summary>The records of a page of declarations, in two statements more.</summary>
    public static async Task<Page<ArchivedDeclaration>> ReadArchiveAsync(this DeclarationsDbContext db, Page<Declaration> page, CancellationToken ct)
    {
        var days = page.Items.Select(i => i.Value.ReceivedOn).Distinct().ToArray();
        var ids = page.Items.Select(i => i.Value.Id).ToArray();
        var versions = (await db.Versions.AsNoTracking().Where(v => days.Contains(v.ReceivedOn) && ids.Contains(v.DeclarationId)).OrderBy(v => v.Version).ToListAsync(ct))
            .ToLookup(v => v.DeclarationId);
        var events = (await db.StatusHistory.AsNoTracking().Where(e => days.Contains(e.ReceivedOn) && ids.Contains(e.DeclarationId)).OrderBy(e => e.At).ThenBy(e => e.Id).ToListAsync(ct))
            .ToLookup(e => e.DeclarationId);
        return page.Select(d => new ArchivedDeclaration(d, [.. versions[d.Id]], [.. events[d.Id]]));
    }
}
