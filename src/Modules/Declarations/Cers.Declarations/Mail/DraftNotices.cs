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
    /// <param name="orKeepers">
    /// Of a draft for which no person is on record, because a program saved it or because it was saved before that was kept, the account's owners and proxies are told.
    /// </param>
    public async Task<Result<Batch>> TellAsync(IReadOnlyCollection<Guid> drafts, int atATime, Func<Contact, Draft, MailToSend> mail, bool orKeepers, CancellationToken ct)
    {
        foreach (var draft in await db.Drafts.AsNoTracking().Where(d => drafts.Contains(d.Id)).OrderBy(d => d.ChangedAt).ToListAsync(ct))
        {
            var readers = draft.ChangedByPerson is { } person ? await ReaderAsync(person, draft.AccountId, ct)
                : orKeepers ? await mediator.Send(new GetAccountKeepers(draft.AccountId), ct)
                : Result<IReadOnlyList<Contact>>.Success([]);
            if (!readers.IsSuccess)
            {
                return readers.As<Batch>();
            }

            foreach (var reader in readers.Value)
            {
                scope.Mail(mail(reader, draft));
            }
        }

        return new Batch(drafts.Count, drafts.Count == atATime);
    }

    private async Task<Result<IReadOnlyList<Contact>>> ReaderAsync(PersonId person, AccountId account, CancellationToken ct)
    {
        var reader = await mediator.Send(new FindReader(person, NotificationKind.DeadlineNear, account), ct);
        return reader.IsSuccess ? Result<IReadOnlyList<Contact>>.Success(reader.Value is { } contact ? [contact] : []) : reader.As<IReadOnlyList<Contact>>();
    }
}
