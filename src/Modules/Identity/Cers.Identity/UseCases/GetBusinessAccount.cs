using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

internal sealed class GetBusinessAccountHandler(IdentityDbContext db, MessageScope scope) : IRequestHandler<GetBusinessAccount, Result<BusinessAccount>>
{
    public async Task<Result<BusinessAccount>> Handle(GetBusinessAccount request, CancellationToken ct)
    {
        var found = await db.Members.AsNoTracking().Where(m => m.PersonId == scope.Actor.Person).Select(Told.MyAccount).SingleOrDefaultAsync(ct);
        return found is null ? new NotAllowed() : found.Value;
    }
}
