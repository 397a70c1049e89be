using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

internal sealed class GetMyAccountsHandler(IdentityDbContext db, MessageScope scope) : IRequestHandler<GetMyAccounts, Result<Page<BusinessAccount>>>
{
    public async Task<Result<Page<BusinessAccount>>> Handle(GetMyAccounts request, CancellationToken ct) =>
        await db.MembershipsOf(scope.Actor.Person!.Value).AsNoTracking().PageAsync(request.Page, Told.MyAccount, ct);
}
