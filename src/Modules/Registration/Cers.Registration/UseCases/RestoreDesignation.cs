using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases;

internal sealed class RestoreDesignationHandler(RegistrationDbContext db, MessageScope scope, DesignationFacts facts, CaseEffects effects, TimeProvider clock)
    : IRequestHandler<RestoreDesignation, Result<Done>>
{
    public async Task<Result<Done>> Handle(RestoreDesignation request, CancellationToken ct)
    {
        var authorization = await db.LockAuthorizationAsync(request.Account, ct);
        if (authorization is null)
        {
            return new NotAllowed();
        }

        scope.Concerns("authorization", authorization.AuthorizationId.Value);
        if (await db.Cases.AnyAsync(c => EF.Constant(DesignationCase.OpenStates).Contains(c.State), ct))
        {
            return CaseErrors.AlreadyOpen();
        }

        var known = await facts.OfAsync(authorization.AuthorizationId, ct);
        if (!known.MayBeRestored)
        {
            return CaseErrors.NotRestorable();
        }

        await effects.RedesignateAsync(
            authorization, BusinessDesignation.Exporter, known.Evidence.Origin, DesignationRules.Restored, null, clock.GetUtcNow(), ct);
        return default(Done);
    }
}
