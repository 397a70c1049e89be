using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using FluentValidation;
using MediatR;

namespace Cers.Registration.UseCases;

/// <summary>
/// Either side ends the association at once: nothing more is filed for the client. The provider also takes a request back. Earlier declarations stay. Refused when it
/// has ended, and for a client while it is only asked for: that is declined.
/// </summary>
[Permission(RegistrationPermissions.ManageAssociations), InWords("End an association", "Mettre fin à une association")]
internal sealed record EndAssociation(AccountId Account, Guid Association, string? Reason, string? ClientRequestId) : ICommand<Done>, IAccountMessage, IClientRequest;

internal sealed class EndAssociationValidator : AbstractValidator<EndAssociation>
{
    public EndAssociationValidator() => RuleFor(m => m.Reason).Optional();
}

internal sealed class EndAssociationHandler(RegistrationDbContext db, Associations associations, MessageScope scope, TimeProvider clock)
    : IRequestHandler<EndAssociation, Result<Done>>
{
    public async Task<Result<Done>> Handle(EndAssociation request, CancellationToken ct)
    {
        var association = await db.LockAssociationAsync(request.Association, ct);
        if (association is null)
        {
            return new NotAllowed();
        }

        scope.Concerns("association", association.Id.ToString());
        var side = association.CspAccount == request.Account ? AssociationSide.Provider : AssociationSide.Client;
        return side == AssociationSide.Client && association.ActiveSince is null
            ? AssociationErrors.NotInState()
            : await associations.EndAsync(association, AssociationActor.Of(scope.Actor, side), request.Reason, clock.GetUtcNow(), ct);
    }
}
