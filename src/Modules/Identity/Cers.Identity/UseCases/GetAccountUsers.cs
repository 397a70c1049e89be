using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Kernel;
using Cers.Messaging;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

internal sealed class GetAccountUsersHandler(IdentityDbContext db) : IRequestHandler<GetAccountUsers, Result<Page<UserAccess>>>
{
    public async Task<Result<Page<UserAccess>>> Handle(GetAccountUsers request, CancellationToken ct) =>
        await db.Members.AsNoTracking().PageAsync(request.Page, Told.Access, ct);
}
