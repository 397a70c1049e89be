using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

internal sealed class KeepSessionHandler(IdentityDbContext db, MessageScope scope, TimeProvider clock) : IRequestHandler<KeepSession, Result<Done>>
{
    public async Task<Result<Done>> Handle(KeepSession request, CancellationToken ct)
    {
        var session = await db.Sessions.SingleOrDefaultAsync(s => s.Id == request.Session, ct);
        var now = clock.GetUtcNow();
        if (session is null || !session.IsLive(now))
        {
            return IdentityErrors.NoSession();
        }

        scope.Concerns("session", session.Id.ToString());
        session.Keep(now);
        return default(Done);
    }
}
