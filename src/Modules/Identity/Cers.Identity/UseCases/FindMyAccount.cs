using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

internal sealed class FindMyAccountHandler(IdentityDbContext db, MessageScope scope) : IRequestHandler<FindMyAccount, Result<BusinessAccount?>>
{
    public async Task<Result<BusinessAccount?>> Handle(FindMyAccount request, CancellationToken ct)
    {
        var found = await db.MembershipsOf(scope.Actor.Person!.Value).AsNoTracking()
            .Where(m => m.Account.BusinessNumber == request.BusinessNumber)
            .Select(Told.MyAccount)
            .SingleOrDefaultAsync(ct);
        return Result<BusinessAccount?>.Success(found?.Value);
    }
}
