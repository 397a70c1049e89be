using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using MediatR;

namespace Cers.Registration.UseCases;

/// <summary>
/// The client agrees that a customs service provider files for it; an officer decides next. Refused when the provider does not wait for consent, or the 14 days are
/// over.
/// </summary>
[Permission(RegistrationPermissions.GiveConsent), InWords("Agree that a provider files for the account", "Consentir à ce qu'un fournisseur produise pour le compte")]
internal sealed record ConsentToProvider(AccountId Account, Guid Association, string? ClientRequestId) : ICommand<Done>, IAccountMessage, IClientRequest;

internal sealed class ConsentToProviderHandler(RegistrationDbContext db, Associations associations, MessageScope scope, TimeProvider clock)
    : IRequestHandler<ConsentToProvider, Result<Done>>
{
    public async Task<Result<Done>> Handle(ConsentToProvider request, CancellationToken ct)
    {
        var association = await db.LockAssociationAsync(request.Association, ct);
        if (association is null || association.CspAccount == request.Account)
        {
            return new NotAllowed();
        }

        scope.Concerns("association", association.Id.ToString());
        var now = clock.GetUtcNow();
        return associations.Tell(association, association.Consent(AssociationActor.Of(scope.Actor, AssociationSide.Client), now), now);
    }
}
