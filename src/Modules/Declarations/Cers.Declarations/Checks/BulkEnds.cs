using Cers.Declarations.Domain.Bulk;
using Cers.Declarations.Mail;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using MediatR;

namespace Cers.Declarations.Checks;

/// <summary>Tells the sender that a bulk load has ended (N-21). A machine has no mailbox, staff see it on their page, and who turned such mails off gets none.</summary>
internal sealed class BulkEnds(MessageScope scope, IMediator mediator)
{
    public async Task<Result<Done>> TellAsync(BulkLoad load, CancellationToken ct)
    {
        if (load.ByStaff || load.Sender.Person is not { } person)
        {
            return default(Done);
        }

        var reader = await mediator.Send(new FindReader(new PersonId(person), NotificationKind.DeclarationOutcome, load.AccountId), ct);
        if (!reader.IsSuccess)
        {
            return reader.As<Done>();
        }

        if (reader.Value is { } contact)
        {
            scope.Mail(BulkLoadEndedMail.To(contact, load));
        }

        return default(Done);
    }
}
