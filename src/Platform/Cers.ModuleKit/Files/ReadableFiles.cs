using Cers.ModuleKit.Data;
using Cers.ModuleKit.Messages;
using Microsoft.EntityFrameworkCore;

namespace Cers.ModuleKit.Files;

/// <summary>Files that their purpose shows to the caller.</summary>
internal sealed class ReadableFiles(PlatformDbContext db, MessageScope scope, FilePurposes purposes)
{
    public async Task<Row?> FindAsync(Guid id, CancellationToken ct)
    {
        var found = await db.Database
            .SqlQuery<Row>(
                $"""
                select id as "Id", purpose as "Purpose", name as "Name", kind as "Kind", size as "Size", uploaded_by as "UploadedBy", subject as "Subject"
                from platform.files where id = {id} and state <> 'Uploading'
                """)
            .ToListAsync(ct);
        return found is [var file]
            && purposes.Find(file.Purpose) is { } purpose
            && await purpose.MayReadAsync(scope.Actor, new StoredFile(file.Id, file.UploadedBy, file.Subject), scope, ct) ? file : null;
    }

    internal sealed record Row(Guid Id, string Purpose, string Name, string Kind, long Size, string UploadedBy, string? Subject);
}
