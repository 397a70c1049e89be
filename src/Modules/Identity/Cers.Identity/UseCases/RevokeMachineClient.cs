using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using MediatR;

namespace Cers.Identity.UseCases;

internal sealed class RevokeMachineClientHandler(IdentityDbContext db, MessageScope scope, TimeProvider clock)
    : IRequestHandler<RevokeMachineClient, Result<MachineClient>>
{
    public async Task<Result<MachineClient>> Handle(RevokeMachineClient request, CancellationToken ct)
    {
        scope.Concerns("client", request.ClientId.ToString());
        var found = await db.LockClientAsync(request.ClientId, ct, evenRevoked: true);
        if (!found.IsSuccess)
        {
            return found.As<MachineClient>();
        }

        found.Value.Revoke(scope.Actor.Person!.Value, clock.GetUtcNow());
        return await db.ToldAsync(found.Value, ct);
    }
}
