using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using Cers.Registration.Mail;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases;

/// <summary>
/// Tells both sides what happened to an association (N-14): owners and proxies of each business account; a client without one at the address on the form.
/// </summary>
[SystemOnly]
internal sealed record MailAssociation(Guid Association, AssociationEvent Event, DateTimeOffset At) : ICommand<Done>;

internal sealed class MailAssociationHandler(RegistrationDbContext db, MessageScope scope, IMediator mediator) : IRequestHandler<MailAssociation, Result<Done>>
{
    public async Task<Result<Done>> Handle(MailAssociation request, CancellationToken ct)
    {
        scope.AcrossAccounts("mail to both sides of an association");
        scope.Concerns("association", request.Association.ToString());
        var association = await db.Associations.AsNoTracking().SingleAsync(a => a.Id == request.Association, ct);
        foreach (var keeper in (await mediator.Send(new GetAccountKeepers(association.CspAccount), ct)).Value)
        {
            scope.Mail(AssociationMail.To(association, request, AssociationSide.Provider, keeper.Email, keeper.Language));
        }

        foreach (var (email, language) in await ClientReadersAsync(association, ct))
        {
            scope.Mail(AssociationMail.To(association, request, AssociationSide.Client, email, language));
        }

        return default(Done);
    }

    private async Task<IReadOnlyList<(string Email, Language Language)>> ClientReadersAsync(AccountAssociation association, CancellationToken ct)
    {
        var account = (await mediator.Send(new FindAccountByBusinessNumber(association.ClientBusinessNumber), ct)).Value.Account;
        return account is { } client
            ? [.. (await mediator.Send(new GetAccountKeepers(client), ct)).Value.Select(k => (k.Email, k.Language))]
            : [(association.ClientEmail, association.ClientLanguage)];
    }
}
