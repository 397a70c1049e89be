using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using FluentValidation;
using MediatR;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class ReinstateAuthorizationValidator : AbstractValidator<ReinstateAuthorization>
{
    public ReinstateAuthorizationValidator() => this.ReasonForColleagues(m => m.Reason);
}

internal sealed class ReinstateAuthorizationHandler(RegistrationDbContext db, MessageScope scope, TimeProvider clock)
    : IRequestHandler<ReinstateAuthorization, Result<Done>>
{
    public async Task<Result<Done>> Handle(ReinstateAuthorization request, CancellationToken ct)
    {
        var found = await db.LockAsync(scope, request.AuthorizationId, request.Version, ct);
        if (!found.IsSuccess)
        {
            return found.As<Done>();
        }

        var done = found.Value.Reinstate(Officer.Of(scope.Actor), request.Reason, clock.GetUtcNow());
        if (done.IsSuccess)
        {
            scope.Tell(found.Value, AuthorizationStanding.Restored);
        }

        return done;
    }
}
