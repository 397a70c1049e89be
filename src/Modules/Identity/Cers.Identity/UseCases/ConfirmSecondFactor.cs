using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.ModuleKit.Keys;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

internal sealed class ConfirmSecondFactorHandler(IdentityDbContext db, MessageScope scope, KeyRing keys, TimeProvider clock)
    : IRequestHandler<ConfirmSecondFactor, Result<ConfirmedSecondFactor>>
{
    public async Task<Result<ConfirmedSecondFactor>> Handle(ConfirmSecondFactor request, CancellationToken ct)
    {
        var (me, now) = (scope.Actor.Person!.Value, clock.GetUtcNow());
        var session = await db.Sessions.SingleOrDefaultAsync(s => s.Id == scope.Actor.Session && s.PersonId == me, ct);
        if (session is null || !session.IsLive(now))
        {
            return IdentityErrors.NoSession();
        }

        scope.Concerns("session", session.Id.ToString());
        var codes = db.EmailCodes.Where(c => c.SessionId == session.Id);
        var newest = await codes.OrderByDescending(c => c.CreatedAt).ThenByDescending(c => c.Id).FirstOrDefaultAsync(ct);
        if (newest is null || !newest.Confirms(request.Code, await keys.FindAsync(newest.KeyId, ct), now))
        {
            return IdentityErrors.SecondFactorNotValid();
        }

        // Once: neither this code nor an older one confirms anything again. And whoever knew the old ticket has none now.
        db.EmailCodes.RemoveRange(await codes.ToListAsync(ct));
        var ticket = SessionTicket.Make();
        session.TicketHash = SessionTicket.Hash(ticket);
        session.SecondFactorAt = now;
        return new ConfirmedSecondFactor(ticket);
    }
}
