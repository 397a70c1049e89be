using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

/// <summary>
/// The caller signs in with a credential no more; sessions that it began end at once. Refused for the one signed in with, and so never the last one;
/// somebody else's is not found.
/// </summary>
[SignedIn, FreshSignIn]
internal sealed record RemoveCredential(Guid Credential, string? ClientRequestId) : ICommand<Done>, IClientRequest;

internal sealed class RemoveCredentialHandler(IdentityDbContext db, MessageScope scope, TimeProvider clock) : IRequestHandler<RemoveCredential, Result<Done>>
{
    public async Task<Result<Done>> Handle(RemoveCredential request, CancellationToken ct)
    {
        // Two sessions that remove each other's credential wait for each other here, and the second one is over.
        var person = await db.LockPersonAsync(scope.Actor.Person!.Value, ct);
        scope.Concerns("credential", request.Credential.ToString());
        var mine = await db.Credentials.Where(c => c.PersonId == person.Id).ToListAsync(ct);
        if (mine.SingleOrDefault(c => c.Id == request.Credential) is not { } removed)
        {
            return IdentityErrors.NoCredential();
        }

        if (mine.Count == 1)
        {
            return IdentityErrors.LastCredential();
        }

        var current = await db.Sessions
            .Where(s => s.Id == scope.Actor.Session && s.EndedAt == null)
            .Select(s => s.CredentialId)
            .SingleOrDefaultAsync(ct);
        if (current is null)
        {
            return IdentityErrors.SignInAgain();
        }

        if (current == removed.Id)
        {
            return IdentityErrors.CredentialOfSession();
        }

        db.Remove(removed);
        foreach (var session in await db.Sessions.Where(s => s.CredentialId == removed.Id && s.EndedAt == null).ToListAsync(ct))
        {
            session.End(clock.GetUtcNow());
        }

        return default(Done);
    }
}
