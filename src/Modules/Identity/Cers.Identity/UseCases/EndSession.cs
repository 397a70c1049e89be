using System.Text;
using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Kernel;
using Cers.ModuleKit.Keys;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

internal sealed class EndSessionHandler(IdentityDbContext db, MessageScope scope, KeyRing keys, TimeProvider clock)
    : IRequestHandler<EndSession, Result<EndedSession>>
{
    public async Task<Result<EndedSession>> Handle(EndSession request, CancellationToken ct)
    {
        var session = await db.Sessions.SingleOrDefaultAsync(s => s.Id == request.Session, ct);
        if (session is null)
        {
            return new EndedSession(null, null);
        }

        scope.Concerns("session", session.Id.ToString());
        session.End(clock.GetUtcNow());
        return new EndedSession(
            session.Provider,
            session.IdToken is null ? null : Encoding.UTF8.GetString((await keys.FindAsync(session.IdTokenKeyId!.Value, ct)).Decrypt(session.IdToken)));
    }
}
