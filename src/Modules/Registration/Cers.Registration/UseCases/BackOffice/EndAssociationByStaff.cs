using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using FluentValidation;
using MediatR;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class EndAssociationByStaffValidator : AbstractValidator<EndAssociationByStaff>
{
    public EndAssociationByStaffValidator() => RuleFor(m => m.Reason).Needed();
}

internal sealed class EndAssociationByStaffHandler(RegistrationDbContext db, Associations associations, MessageScope scope, TimeProvider clock)
    : IRequestHandler<EndAssociationByStaff, Result<Done>>
{
    public async Task<Result<Done>> Handle(EndAssociationByStaff request, CancellationToken ct)
    {
        scope.AcrossAccounts(request.Reason!);
        var found = await db.LockAssociationAsync(request.Association, request.Version, ct);
        if (!found.IsSuccess)
        {
            return found.As<Done>();
        }

        // A request is refused by two officers.
        scope.Concerns("association", found.Value.Id.ToString());
        return found.Value.ActiveSince is null
            ? AssociationErrors.NotInState()
            : await associations.EndAsync(found.Value, AssociationActor.Of(Officer.Of(scope.Actor)), request.Reason, clock.GetUtcNow(), ct);
    }
}
