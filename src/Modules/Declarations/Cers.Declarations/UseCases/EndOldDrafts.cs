using Cers.Declarations.Data;
using Cers.Declarations.Domain;
using Cers.Declarations.Mail;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Jobs;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Declarations.UseCases;

/// <summary>
/// Deletes drafts that nobody has changed for 180 days, and tells who changed them last 30 days before: owners and proxies where no
/// person is on record, so that none goes untold. None is deleted sooner than 30 days after that, however late
/// it was told. Running it twice, late or on two hosts harms nothing.
/// </summary>
[SystemOnly]
internal sealed record EndOldDrafts : ICommand<Batch>;

internal sealed class EndOldDraftsHandler(DeclarationsDbContext db, MessageScope scope, DraftNotices notices, IMediator mediator, TimeProvider clock)
    : IRequestHandler<EndOldDrafts, Result<Batch>>
{
    public const int AtATime = 50;

    public async Task<Result<Batch>> Handle(EndOldDrafts request, CancellationToken ct)
    {
        scope.AcrossAccounts("drafts that nobody has changed for long");
        var now = clock.GetUtcNow();
        var told = await TellAsync(now, ct);
        if (!told.IsSuccess)
        {
            return told;
        }

        var (changed, toldBefore) = (now - Draft.Kept, now - Draft.Notice);
        var old = await db.Drafts
            .FromSql(
                $"""
                select * from declarations.drafts where changed_at <= {changed} and ending_told_at <= {toldBefore}
                order by changed_at limit {AtATime} for update skip locked
                """)
            .AsNoTracking()
            .Select(d => new { d.AccountId, d.Id })
            .ToListAsync(ct);
        foreach (var draft in old)
        {
            var deleted = await mediator.Send(new DeleteOldDraft(draft.AccountId, draft.Id), ct);
            if (!deleted.IsSuccess)
            {
                return deleted.As<Batch>();
            }
        }

        return new Batch(told.Value.Rows + old.Count, told.Value.MayBeMore || old.Count == AtATime);
    }

    private async Task<Result<Batch>> TellAsync(DateTimeOffset now, CancellationToken ct)
    {
        var changed = now - Draft.Kept + Draft.Notice;
        var due = await db.Database
            .SqlQuery<Guid>(
                $"""
                update declarations.drafts set ending_told_at = {now}
                where id in (
                    select id from declarations.drafts where changed_at <= {changed} and ending_told_at is null
                    order by changed_at limit {AtATime} for update skip locked)
                returning id
                """)
            .ToListAsync(ct);
        return await notices.TellAsync(due, AtATime, DraftEndsMail.To, orKeepers: true, ct);
    }
}
