using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Data;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases;

internal sealed class FindAuthorizationHolderHandler(RegistrationDbContext db, MessageScope scope)
    : IRequestHandler<FindAuthorizationHolder, Result<AuthorizationHolder>>
{
    public async Task<Result<AuthorizationHolder>> Handle(FindAuthorizationHolder request, CancellationToken ct)
    {
        scope.AcrossAccounts("which account holds the authorization ID");
        return new AuthorizationHolder(
            await db.Authorizations.AsNoTracking().Where(a => a.AuthorizationId == request.AuthorizationId).Select(a => a.HeldBy).SingleOrDefaultAsync(ct));
    }
}
