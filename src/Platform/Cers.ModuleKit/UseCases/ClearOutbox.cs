using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.ModuleKit.UseCases;

/// <summary>
/// Deletes a batch of what was delivered over a week ago, with the notes of its reactions, and wipes secrets of dead letters that have ended. Tells
/// how many rows went: as many as a batch holds means that there may be more.
/// </summary>
[SystemOnly]
internal sealed record ClearOutbox : ICommand<ClearedRows>
{
    public const int Batch = 5000;

    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);
}

internal sealed record ClearedRows(int Count);

internal sealed class ClearOutboxHandler(PlatformDbContext db, TimeProvider clock) : IRequestHandler<ClearOutbox, Result<ClearedRows>>
{
    public async Task<Result<ClearedRows>> Handle(ClearOutbox request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await db.Database.ExecuteSqlAsync(
            $"update platform.outbox set secret = null, secret_key_id = null where state = 'dead' and secret is not null and secret_ends_at <= {now}", ct);
        var deleted = await db.Database
            .SqlQuery<int>($"""select platform.delete_delivered({now - ClearOutbox.Kept}, {ClearOutbox.Batch}) as "Value" """)
            .SingleAsync(ct);
        return new ClearedRows(deleted);
    }
}
