using Cers.GraphQL;
using Cers.Identity.Data;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

/// <summary>What the caller can sign in with, in the order of first use. What the provider calls the person is not told.</summary>
[SignedIn]
internal sealed record GetMyCredentials : IQuery<IReadOnlyList<OwnCredential>>;

/// <summary>What a person signs in with.</summary>
/// <param name="Issuer">The identity provider.</param>
/// <param name="LastUsedAt">The last sign-in with it.</param>
/// <param name="IsCurrent">The caller signed in with this one.</param>
internal sealed record OwnCredential([property: ID] Guid Id, string Issuer, DateTimeOffset FirstUsedAt, DateTimeOffset LastUsedAt, bool IsCurrent);

internal sealed class GetMyCredentialsHandler(IdentityDbContext db, MessageScope scope) : IRequestHandler<GetMyCredentials, Result<IReadOnlyList<OwnCredential>>>
{
    public async Task<Result<IReadOnlyList<OwnCredential>>> Handle(GetMyCredentials request, CancellationToken ct)
    {
        var (me, session) = (scope.Actor.Person!.Value, scope.Actor.Session);
        return Result<IReadOnlyList<OwnCredential>>.Success(await db.Credentials.AsNoTracking()
            .Where(c => c.PersonId == me)
            .OrderBy(c => c.FirstUsedAt).ThenBy(c => c.Id)
            .Select(c => new OwnCredential(
                c.Id, c.Issuer, c.FirstUsedAt, c.LastUsedAt ?? c.FirstUsedAt, db.Sessions.Any(s => s.Id == session && s.CredentialId == c.Id)))
            .ToListAsync(ct));
    }
}
