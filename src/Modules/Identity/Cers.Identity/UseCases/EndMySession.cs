using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

internal sealed class EndMySessionHandler(IdentityDbContext db, MessageScope scope, TimeProvider clock) : IRequestHandler<EndMySession, Result<Done>>
{
    public async Task<Result<Done>> Handle(EndMySession request, CancellationToken ct)
    {
        scope.Concerns("session", request.Session.ToString());
        var now = clock.GetUtcNow();
        if (await db.LiveSessionsOf(scope.Actor.Person!.Value, now).SingleOrDefaultAsync(s => s.Id == request.Session, ct) is not { } session)
        {
            return IdentityErrors.NoSuchSession();
        }

        session.End(now);
        return default(Done);
    }
}
