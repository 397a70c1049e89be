using Cers.Declarations.Contracts;
using Cers.Declarations.Data;
using Cers.Declarations.Mail;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Declarations.UseCases;

/// <summary>
/// Tells the filer that a declaration was accepted, amended or voided (N-19): a person who did it in the portal or by an own client program. A machine has
/// no mailbox, and who turned such mails off gets none.
/// </summary>
/// <param name="Status">What it became.</param>
[SystemOnly, InWords("Tell the filer what became of a declaration", "Aviser le déclarant de ce qu'est devenue une déclaration")]
internal sealed record MailOutcome(AccountId Account, DateOnly ReceivedOn, Guid Declaration, PersonId? Filer, Channel Channel, DeclarationStatus Status)
    : ICommand<Done>, IAccountMessage;

internal sealed class MailOutcomeHandler(DeclarationsDbContext db, MessageScope scope, IMediator mediator) : IRequestHandler<MailOutcome, Result<Done>>
{
    public async Task<Result<Done>> Handle(MailOutcome request, CancellationToken ct)
    {
        scope.Concerns("declaration", request.Declaration.ToString());
        if (request.Filer is not { } filer)
        {
            return default(Done);
        }

        var number = await db.Declarations
            .Where(d => d.ReceivedOn == request.ReceivedOn && d.Id == request.Declaration)
            .Select(d => d.ProofOfReport)
            .SingleAsync(ct);
        var reader = await mediator.Send(new FindReader(filer, NotificationKind.DeclarationOutcome), ct);
        if (!reader.IsSuccess)
        {
            return reader.As<Done>();
        }

        if (reader.Value is { } contact)
        {
            scope.Mail(request.Status == DeclarationStatus.Original ? AcceptedMail.To(contact, number) : ChangedMail.To(contact, number, request.Status));
        }

        return default(Done);
    }
}
