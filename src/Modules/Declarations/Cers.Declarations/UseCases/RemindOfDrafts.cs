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
/// Tells who saved a draft last that its last moment is four hours away, and again when it is over (N-20): who turned such mails off, or has no access any more, is
/// not told. Each is told once of each last moment, however late or often it runs, on however many hosts.
/// </summary>
[SystemOnly]
internal sealed record RemindOfDrafts : ICommand<Batch>;

internal sealed class RemindOfDraftsHandler(DeclarationsDbContext db, MessageScope scope, DraftNotices notices, TimeProvider clock)
    : IRequestHandler<RemindOfDrafts, Result<Batch>>
{
    public const int AtATime = 50;

    public async Task<Result<Batch>> Handle(RemindOfDrafts request, CancellationToken ct)
    {
        scope.AcrossAccounts("deadlines of drafts");
        var now = clock.GetUtcNow();
        var near = now + Draft.Near;
        var due = await db.Database
            .SqlQuery<Guid>(
                $"""
                update declarations.drafts set near_told = true, overdue_told = due_by < {now}
                where id in (
                    select id from declarations.drafts
                    where due_by is not null and not overdue_told and due_by <= {near} and (not near_told or due_by < {now})
                    order by due_by limit {AtATime} for update skip locked)
                returning id
                """)
            .ToListAsync(ct);
        return await notices.TellAsync(due, AtATime, DraftDueMail.To, orKeepers: false, ct);
    }
}
