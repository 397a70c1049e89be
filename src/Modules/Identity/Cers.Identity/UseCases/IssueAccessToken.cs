using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

internal sealed class IssueAccessTokenHandler(IdentityDbContext db, MessageScope scope, TokenIssuer issuer, TimeProvider clock)
    : IRequestHandler<IssueAccessToken, Result<IssuedAccessToken>>
{
    public async Task<Result<IssuedAccessToken>> Handle(IssueAccessToken request, CancellationToken ct)
    {
        var found = await db.Sessions.AsNoTracking()
            .Where(s => s.Id == request.Session)
            .Join(db.People, s => s.PersonId, p => p.Id, (s, p) => new { Session = s, p.Urn })
            .SingleOrDefaultAsync(ct);
        if (found is null || found.Session.SecondFactorAt is null || !found.Session.IsLive(clock.GetUtcNow()))
        {
            return IdentityErrors.NoSession();
        }

        scope.Concerns("session", found.Session.Id.ToString());
        return await issuer.IssueAsync(found.Session, found.Urn, ct);
    }
}
