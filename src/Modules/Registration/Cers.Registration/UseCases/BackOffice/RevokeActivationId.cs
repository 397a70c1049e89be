using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class RevokeActivationIdHandler(RegistrationDbContext db, MessageScope scope, TimeProvider clock) : IRequestHandler<RevokeActivationId, Result<Done>>
{
    public async Task<Result<Done>> Handle(RevokeActivationId request, CancellationToken ct)
    {
        var activation = await db.ActivationIds.FromSql($"select * from registration.activation_ids where id = {request.Id} for update").SingleOrDefaultAsync(ct);
        if (activation is null)
        {
            return SecretErrors.UnknownActivationId();
        }

        scope.Concerns("activation", activation.Id.ToString());
        return activation.Revoke(clock.GetUtcNow());
    }
}
