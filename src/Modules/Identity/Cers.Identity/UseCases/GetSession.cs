using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

internal sealed class GetSessionHandler(IdentityDbContext db, TimeProvider clock) : IRequestHandler<GetSession, Result<SessionFacts>>
{
    public async Task<Result<SessionFacts>> Handle(GetSession request, CancellationToken ct)
    {
        var hash = SessionTicket.Hash(request.Ticket);
        var found = await db.Sessions.AsNoTracking()
            .Where(s => s.TicketHash == hash)
            .Join(db.People, s => s.PersonId, p => p.Id, (s, p) => new { Session = s, p.Urn, p.FirstName, p.LastName, p.Language })
            .SingleOrDefaultAsync(ct);
        var now = clock.GetUtcNow();
        if (found is null || !found.Session.IsLive(now))
        {
            return IdentityErrors.NoSession();
        }

        var session = found.Session;
        return new SessionFacts(
            session.Id,
            session.PersonId,
            found.Urn,
            found.FirstName is null ? session.DisplayName : $"{found.FirstName} {found.LastName}",
            session.StaffRoles.Select(Enum.Parse<StaffRole>).ToHashSet(),
            found.Language ?? session.Language,
            session.Provider,
            session.EndsAt,
            session.LastsUntil,
            session.IsKeepDue(now));
    }
}
