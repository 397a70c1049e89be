using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using MediatR;

namespace Cers.Identity.UseCases;

internal sealed class GetSessionHandler(KnownSessions sessions, Func<IdentityDbContext> db, MessageScope scope, TimeProvider clock)
    : IRequestHandler<GetSession, Result<SessionFacts>>
{
    public async Task<Result<SessionFacts>> Handle(GetSession request, CancellationToken ct)
    {
        var found = await sessions.OfTicketAsync(request.Ticket, db, scope, ct);
        var now = clock.GetUtcNow();
        if (found is not { Session: var session, Person: var person } || !session.IsLive(now))
        {
            return IdentityErrors.NoSession();
        }

        return new SessionFacts(
            session.Id,
            session.PersonId,
            person.Urn,
            person.FirstName is null ? session.DisplayName ?? found.Staff?.Name : $"{person.FirstName} {person.LastName}",
            found.StaffRoles,
            person.Language ?? session.Language,
            session.Provider,
            session.EndsAt,
            session.LastsUntil,
            session.IsKeepDue(now),
            session.AuthenticatedAt,
            session.SecondFactorAt is null);
    }
}
