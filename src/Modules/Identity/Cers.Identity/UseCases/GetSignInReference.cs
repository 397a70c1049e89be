using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

internal sealed class GetSignInReferenceHandler(IdentityDbContext db, MessageScope scope) : IRequestHandler<GetSignInReference, Result<CredentialReference>>
{
    public async Task<Result<CredentialReference>> Handle(GetSignInReference request, CancellationToken ct)
    {
        var last = await db.Credentials.AsNoTracking().Where(c => c.PersonId == scope.Actor.Person)
            .OrderByDescending(c => c.LastUsedAt ?? c.FirstUsedAt)
            .Select(c => (CredentialReference?)c.Reference)
            .FirstOrDefaultAsync(ct);
        return last is { } reference ? reference : IdentityErrors.SignInAgain();
    }
}
