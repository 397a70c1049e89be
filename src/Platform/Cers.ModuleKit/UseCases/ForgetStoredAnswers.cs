using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Jobs;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.ModuleKit.UseCases;

/// <summary>
/// Deletes answers stored with client request ids, 30 days after they were asked for, and counts of tries whose window has ended; a bounded number at
/// a time.
/// </summary>
[SystemOnly]
internal sealed record ForgetStoredAnswers : ICommand<Batch>
{
    /// <summary>So many at a time, so that no lock lasts long.</summary>
    public const int Most = 2_000;
}

internal sealed class ForgetStoredAnswersHandler(PlatformDbContext db, TimeProvider clock) : IRequestHandler<ForgetStoredAnswers, Result<Batch>>
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public async Task<Result<Batch>> Handle(ForgetStoredAnswers request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var before = now - Kept;
        var answers = await db.Database.ExecuteSqlAsync(
            $"""
            delete from platform.client_requests where (requester, client_request_id) in (
                select requester, client_request_id from platform.client_requests where at < {before} order by at limit {ForgetStoredAnswers.Most} for update skip locked)
            """,
            ct);
        var counts = await db.Database.ExecuteSqlAsync(
            $"""
            delete from platform.attempts where key in (
                select key from platform.attempts where window_ends_at < {now} order by window_ends_at limit {ForgetStoredAnswers.Most} for update skip locked)
            """,
            ct);
        return new Batch(answers + counts, MayBeMore: Math.Max(answers, counts) == ForgetStoredAnswers.Most);
    }
}
