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
/// The client does not want a customs service provider to file for it: the request is refused, and its application ends. Refused when it is active already: that is
/// ended.
/// </summary>
[Permission(RegistrationPermissions.GiveConsent), InWords("Decline a provider", "Refuser un fournisseur")]
internal sealed record DeclineProvider(AccountId Account, Guid Association, string? Reason, string? ClientRequestId) : ICommand<Done>, IAccountMessage, IClientRequest;

internal sealed class DeclineProviderValidator : AbstractValidator<DeclineProvider>
{
    public DeclineProviderValidator() => RuleFor(m => m.Reason).Optional();
}

internal sealed class DeclineProviderHandler(RegistrationDbContext db, Associations associations, MessageScope scope, TimeProvider clock)
    : IRequestHandler<DeclineProvider, Result<Done>>
{
    public async Task<Result<Done>> Handle(DeclineProvider request, CancellationToken ct)
    {
        var association = await db.LockAssociationAsync(request.Association, ct);
        if (association is null || association.CspAccount == request.Account)
        {
            return new NotAllowed();
        }

        scope.Concerns("association", association.Id.ToString());
        var now = clock.GetUtcNow();
        var declined = association.Decline(AssociationActor.Of(scope.Actor, AssociationSide.Client), request.Reason, now);
        if (declined.IsSuccess)
        {
            await associations.WithdrawApplicationAsync(association, now, ct);
        }

        return associations.Tell(association, declined, now);
    }
}
