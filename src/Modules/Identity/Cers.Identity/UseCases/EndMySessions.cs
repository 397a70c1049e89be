using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

internal sealed class EndMySessionsHandler(IdentityDbContext db, MessageScope scope, TimeProvider clock) : IRequestHandler<EndMySessions, Result<EndedSessions>>
{
    public async Task<Result<EndedSessions>> Handle(EndMySessions request, CancellationToken ct)
    {
        var (me, now) = (scope.Actor.Person!.Value, clock.GetUtcNow());
        scope.Concerns("person", me.ToString());

        // Whatever has not ended, be it idle: its tokens may still count.
        var sessions = await db.Sessions.Where(s => s.PersonId == me && s.EndedAt == null && (request.AndThis || s.Id != scope.Actor.Session)).ToListAsync(ct);
        sessions.ForEach(s => s.End(now));
        return new EndedSessions(sessions.Count);
    }
}
