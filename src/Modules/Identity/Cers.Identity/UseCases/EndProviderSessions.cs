using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

internal sealed class EndProviderSessionsHandler(IdentityDbContext db, MessageScope scope, TimeProvider clock)
    : IRequestHandler<EndProviderSessions, Result<EndedSessions>>
{
    public async Task<Result<EndedSessions>> Handle(EndProviderSessions request, CancellationToken ct)
    {
        scope.Concerns("provider", request.Provider);
        if (!await db.ShowOnceAsync(request.Issuer, request.TokenId, request.TokenEndsAt, ct))
        {
            return IdentityErrors.TokenShown();
        }

        var sessions = db.Sessions.Where(s => s.Provider == request.Provider && s.EndedAt == null);
        if (request.ProviderSession is { } named)
        {
            sessions = sessions.Where(s => s.ProviderSession == named);
        }

        if (request.Subject is { } subject)
        {
            sessions = sessions.Where(s => db.Credentials.Any(c => c.Issuer == request.Issuer && c.Subject == subject && c.PersonId == s.PersonId));
        }

        var (ended, now) = (await sessions.ToListAsync(ct), clock.GetUtcNow());
        ended.ForEach(s => s.End(now));
        return new EndedSessions(ended.Count);
    }
}
