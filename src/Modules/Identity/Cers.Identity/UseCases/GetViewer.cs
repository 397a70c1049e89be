using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

internal sealed class GetViewerHandler(KnownSessions sessions, Func<IdentityDbContext> db, MessageScope scope) : IRequestHandler<GetViewer, Result<Viewer?>>
{
    public async Task<Result<Viewer?>> Handle(GetViewer request, CancellationToken ct)
    {
        if (scope.Actor.Machine is not null)
        {
            return new Viewer(null, null, scope.Actor.Language);
        }

        if (scope.Actor is not { Person: { } me } actor)
        {
            return Result<Viewer?>.Success(null);
        }

        var known = actor.Session is { } id ? await sessions.OfIdAsync(id, db, scope, ct) : null;
        var mine = known?.Session.PersonId == me ? known : null;
        var person = mine?.Person ?? await db().People.AsNoTracking().SingleAsync(p => p.Id == me, ct);
        return Result<Viewer?>.Success(new Viewer(
            actor.SecondFactorDue ? null : Told.UserAccountOf(person), mine?.Session.EndsAt, person.Language ?? actor.Language, mine?.Session.LastsUntil, actor.SecondFactorDue));
    }
}
