using Cers.Identity.Contracts.BackOffice;
using Cers.Identity.Data;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using MediatR;

namespace Cers.Identity.UseCases.BackOffice;

internal sealed class EndPortalMessageHandler(IdentityDbContext db, MessageScope scope, TimeProvider clock) : IRequestHandler<EndPortalMessage, Result<Done>>
{
    public async Task<Result<Done>> Handle(EndPortalMessage request, CancellationToken ct)
    {
        scope.Concerns("message", request.Message.ToString());
        var found = await db.LockMessageAsync(request.Message, request.Version, ct);
        return found.IsSuccess ? found.Value.End(scope.Actor, clock.GetUtcNow()) : found.As<Done>();
    }
}
