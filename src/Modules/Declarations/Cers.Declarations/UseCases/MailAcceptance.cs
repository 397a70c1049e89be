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
/// Tells the filer that a declaration was accepted (N-19): a person who filed it in the portal or by an own client program. Who loads a bulk file
/// hears of the whole load, a machine has no mailbox, and who turned such mails off gets none.
/// </summary>
[SystemOnly, InWords("Tell the filer of an acceptance", "Aviser le déclarant d'une acceptation")]
internal sealed record MailAcceptance(AccountId Account, DateOnly ReceivedOn, Guid Declaration, PersonId? Filer, Channel Channel) : ICommand<Done>, IAccountMessage;

internal sealed class MailAcceptanceHandler(DeclarationsDbContext db, MessageScope scope, IMediator mediator) : IRequestHandler<MailAcceptance, Result<Done>>
{
    public async Task<Result<Done>> Handle(MailAcceptance request, CancellationToken ct)
    {
        scope.Concerns("declaration", request.Declaration.ToString());
        if (request.Filer is not { } filer || request.Channel == Channel.Bulk)
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
            scope.Mail(AcceptedMail.To(contact, number));
        }

        return default(Done);
    }
}
