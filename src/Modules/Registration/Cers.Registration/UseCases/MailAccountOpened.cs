using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Data;
using Cers.Registration.Mail;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases;

/// <summary>Tells the address on the form who opened the business account and when (N-11), unless its owner has that address and knows.</summary>
[SystemOnly]
internal sealed record MailAccountOpened(AuthorizationId AuthorizationId, PersonId Owner, DateTimeOffset OpenedAt) : ICommand<Done>;

internal sealed class MailAccountOpenedHandler(RegistrationDbContext db, MessageScope scope, IMediator mediator)
    : IRequestHandler<MailAccountOpened, Result<Done>>
{
    public async Task<Result<Done>> Handle(MailAccountOpened request, CancellationToken ct)
    {
        var application = await db.Applications.AsNoTracking().SingleOrDefaultAsync(
            a => a.AuthorizationId == request.AuthorizationId && a.Kind == ApplicationKind.NewAccount, ct);
        if (application is null)
        {
            // A former CAED client filled in no form.
            return default(Done);
        }

        scope.Concerns("application", application.Number);
        var owner = await mediator.Send(new GetContact(request.Owner), ct);
        if (!owner.IsSuccess)
        {
            return owner.As<Done>();
        }

        if (EmailAddress.Key(owner.Value.Email) != EmailAddress.Key(application.Email))
        {
            scope.Mail(AccountOpenedMail.To(application, owner.Value, request.OpenedAt));
        }

        return default(Done);
    }
}
