using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

internal sealed class GetViewerHandler(IdentityDbContext db, MessageScope scope) : IRequestHandler<GetViewer, Result<Viewer?>>
{
    public async Task<Result<Viewer?>> Handle(GetViewer request, CancellationToken ct)
    {
        if (scope.Actor is not { Person: { } me } actor)
        {
            return Result<Viewer?>.Success(null);
        }

        var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == me, ct);
        var session = await db.Sessions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == actor.Session && s.PersonId == me, ct);
        return Result<Viewer?>.Success(new Viewer(Told.UserAccountOf(person), session?.EndsAt, person.Language ?? actor.Language));
    }
}
