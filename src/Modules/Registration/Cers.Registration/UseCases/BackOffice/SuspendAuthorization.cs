using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using FluentValidation;
using MediatR;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class SuspendAuthorizationValidator : AbstractValidator<SuspendAuthorization>
{
    public SuspendAuthorizationValidator() => this.ReasonForColleagues(m => m.Reason);
}

internal sealed class SuspendAuthorizationHandler(RegistrationDbContext db, MessageScope scope, TimeProvider clock)
    : IRequestHandler<SuspendAuthorization, Result<Done>>
{
    public async Task<Result<Done>> Handle(SuspendAuthorization request, CancellationToken ct)
    {
        var found = await db.LockAsync(scope, request.AuthorizationId, request.Version, ct);
        if (!found.IsSuccess)
        {
            return found.As<Done>();
        }

        var done = found.Value.Suspend(Officer.Of(scope.Actor), request.Reason, clock.GetUtcNow());
        if (done.IsSuccess)
        {
            scope.Tell(found.Value, AuthorizationStanding.Suspended);
        }

        return done;
    }
}
