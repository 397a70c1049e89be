using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using MediatR;

namespace Cers.Identity.UseCases;

internal sealed class RetireMachineClientKeyHandler(IdentityDbContext db, MessageScope scope, TimeProvider clock)
    : IRequestHandler<RetireMachineClientKey, Result<MachineClient>>
{
    public async Task<Result<MachineClient>> Handle(RetireMachineClientKey request, CancellationToken ct)
    {
        scope.Concerns("client", request.ClientId.ToString());
        var found = await db.LockClientAsync(request.ClientId, ct);
        if (!found.IsSuccess)
        {
            return found.As<MachineClient>();
        }

        if (found.Value.Keys.SingleOrDefault(k => k.Id == request.KeyId) is not { } key)
        {
            return MachineClientErrors.NoKey();
        }

        key.Retire(clock.GetUtcNow());
        return await db.ToldAsync(found.Value, ct);
    }
}
