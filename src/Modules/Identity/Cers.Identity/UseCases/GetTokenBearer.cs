using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

internal sealed class GetTokenBearerHandler(IdentityDbContext db, TimeProvider clock) : IRequestHandler<GetTokenBearer, Result<TokenBearer>>
{
    public async Task<Result<TokenBearer>> Handle(GetTokenBearer request, CancellationToken ct)
    {
        var found = await db.Sessions.AsNoTracking()
            .Where(s => s.Id == request.Session && s.PersonId == request.Person)
            .Join(db.People, s => s.PersonId, p => p.Id, (s, p) => new { Session = s, p.Urn, p.Language })
            .SingleOrDefaultAsync(ct);
        return found is not null && found.Session.CarriesTokens(clock.GetUtcNow())
            ? new TokenBearer(request.Person, found.Urn, found.Language ?? found.Session.Language)
            : IdentityErrors.NoSession();
    }
}
