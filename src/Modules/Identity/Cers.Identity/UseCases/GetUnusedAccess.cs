using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Kernel;
using Cers.Messaging;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

/// <summary>Users of the account who have not signed in for twelve months, in the order of getting access. Nothing is taken from them by itself.</summary>
[Permission(IdentityPermissions.ViewUsers), InWords("View unused access", "Consulter les accès inutilisés")]
internal sealed record GetUnusedAccess(AccountId Account, PageRequest Page) : IQuery<Page<UnusedAccess>>, IAccountMessage;

/// <summary>Access of somebody who has not signed in for long.</summary>
/// <param name="LastSignInAt">The last sign-in with any credential.</param>
internal sealed record UnusedAccess(UserReferenceNumber Urn, string FirstName, string LastName, AccountRole Role, DateTimeOffset Since, DateTimeOffset LastSignInAt);

internal sealed class GetUnusedAccessHandler(IdentityDbContext db, TimeProvider clock) : IRequestHandler<GetUnusedAccess, Result<Page<UnusedAccess>>>
{
    public async Task<Result<Page<UnusedAccess>>> Handle(GetUnusedAccess request, CancellationToken ct)
    {
        var before = clock.GetUtcNow().AddMonths(-12);
        return await db.Members.AsNoTracking()
            .Where(m => m.Since < before && !db.Credentials.Any(c => c.PersonId == m.PersonId && (c.LastUsedAt ?? c.FirstUsedAt) >= before))
            .PageAsync(
                request.Page,
                m => new Listed<UnusedAccess>(
                    new UnusedAccess(
                        m.Person.Urn!.Value,
                        m.Person.FirstName!,
                        m.Person.LastName!,
                        m.Role,
                        m.Since,
                        db.Credentials.Where(c => c.PersonId == m.PersonId).Max(c => c.LastUsedAt ?? c.FirstUsedAt)),
                    m.Since,
                    m.Id),
                ct);
    }
}
