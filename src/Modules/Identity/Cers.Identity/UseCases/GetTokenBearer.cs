using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using MediatR;

namespace Cers.Identity.UseCases;

internal sealed class GetTokenBearerHandler(KnownSessions sessions, Func<IdentityDbContext> db, MessageScope scope, TimeProvider clock)
    : IRequestHandler<GetTokenBearer, Result<TokenBearer>>
{
    public async Task<Result<TokenBearer>> Handle(GetTokenBearer request, CancellationToken ct)
    {
        var found = await sessions.OfIdAsync(request.Session, db, scope, ct);
        return found is { Session: var session, Person: var person } && session.PersonId == request.Person && session.SecondFactorAt is not null && session.CarriesTokens(clock.GetUtcNow())
            ? new TokenBearer(request.Person, person.Urn, person.Language ?? session.Language, session.AuthenticatedAt)
            : IdentityErrors.NoSession();
    }
}
