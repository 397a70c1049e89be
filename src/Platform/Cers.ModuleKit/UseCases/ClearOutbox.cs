using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Jobs;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.ModuleKit.UseCases;

/// <summary>
/// Deletes a batch of what was delivered over a week ago, with the notes of its reactions, and wipes secrets of dead letters that have ended.
/// </summary>
[SystemOnly]
internal sealed record ClearOutbox : ICommand<Batch>
{
    public const int Size = 5000;

    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);
}

internal sealed class ClearOutboxHandler(PlatformDbContext db, TimeProvider clock) : IRequestHandler<ClearOutbox, Result<Batch>>
{
    public async Task<Result<Batch>> Handle(ClearOutbox request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await db.Database.ExecuteSqlAsync(
            $"update platform.outbox set secret = null, secret_key_id = null where state = 'dead' and secret is not null and secret_ends_at <= {now}", ct);
        var deleted = await db.Database
            .SqlQuery<int>($"""select platform.delete_delivered({now - ClearOutbox.Kept}, {ClearOutbox.Size}) as "Value" """)
            .SingleAsync(ct);
        return new Batch(deleted, MayBeMore: deleted >= ClearOutbox.Size);
    }
}
