using Cers.Declarations.Data;
using Cers.Declarations.Domain;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.ModuleKit.Jobs;
using Cers.ModuleKit.Messages;
using Cers.ModuleKit.Outbox;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Declarations.Mail;

/// <summary>Mails about drafts to whom they concern: the person who changed each last, unless that person turned such mails off or has no access any more.</summary>
internal sealed class DraftNotices(DeclarationsDbContext db, MessageScope scope, IMediator mediator)
{
    /// <summary>Tells of each of these drafts, of which so many are taken at a time.</summary>
    public async Task<Result<Batch>> TellAsync(IReadOnlyCollection<Guid> drafts, int atATime, Func<Contact, Draft, MailToSend> mail, CancellationToken ct)
    {
        foreach (var draft in await db.Drafts.AsNoTracking().Where(d => drafts.Contains(d.Id) && d.ChangedByPerson != null).OrderBy(d => d.ChangedAt).ToListAsync(ct))
        {
            var reader = await mediator.Send(new FindReader(draft.ChangedByPerson!.Value, NotificationKind.DeadlineNear, draft.AccountId), ct);
            if (!reader.IsSuccess)
            {
                return reader.As<Batch>();
            }

            if (reader.Value is { } contact)
            {
                scope.Mail(mail(contact, draft));
            }
        }

        return new Batch(drafts.Count, drafts.Count == atATime);
    }
}
