using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Jobs;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.ModuleKit.UseCases;

/// <summary>Deletes files that nothing was made of within a day, uploads that a dead host left, and tickets that have ended: so many at a time.</summary>
[SystemOnly]
internal sealed record RemoveOrphanFiles : ICommand<Batch>;

internal sealed class RemoveOrphanFilesHandler(PlatformDbContext db, TimeProvider clock) : IRequestHandler<RemoveOrphanFiles, Result<Batch>>
{
    private const int MostFiles = 20;
    private const int MostTickets = 1000;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public async Task<Result<Batch>> Handle(RemoveOrphanFiles request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var before = now - Kept;
        var files = await db.Database.ExecuteSqlAsync(
            $"""
            delete from platform.files where id in (
                select id from platform.files where state <> 'Attached' and started_at < {before} order by started_at limit {MostFiles} for update skip locked)
            """,
            ct);
        var tickets = await db.Database.ExecuteSqlAsync(
            $"""
            delete from platform.file_tickets where hash in (
                select hash from platform.file_tickets where expires_at < {now} order by expires_at limit {MostTickets} for update skip locked)
            """,
            ct);
        return new Batch(files + tickets, MayBeMore: files == MostFiles || tickets == MostTickets);
    }
}
