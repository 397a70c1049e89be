using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

internal sealed class ListMySessionsHandler(IdentityDbContext db, MessageScope scope, TimeProvider clock)
    : IRequestHandler<ListMySessions, Result<IReadOnlyList<MySession>>>
{
    private const int Most = 100;

    public async Task<Result<IReadOnlyList<MySession>>> Handle(ListMySessions request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var sessions = await db.LiveSessionsOf(scope.Actor.Person!.Value, now).AsNoTracking().OrderByDescending(s => s.StartedAt).Take(Most).ToListAsync(ct);
        return sessions.Select(s => new MySession(s.Id, s.Provider, s.StartedAt, s.KeptAt, s.EndsAt, Network.Of(s.Address), s.Id == scope.Actor.Session)).ToList();
    }
}
