using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

internal sealed class FindAccountByBusinessNumberHandler(IdentityDbContext db, MessageScope scope)
    : IRequestHandler<FindAccountByBusinessNumber, Result<FoundAccount>>
{
    public async Task<Result<FoundAccount>> Handle(FindAccountByBusinessNumber request, CancellationToken ct)
    {
        scope.AcrossAccounts("does the business have an account");
        var found = await db.Accounts.AsNoTracking()
            .Where(a => a.BusinessNumber == request.BusinessNumber && a.State != AccountState.Closed)
            .Select(a => new { a.AccountId, a.State })
            .SingleOrDefaultAsync(ct);
        return new FoundAccount(found?.AccountId, found?.State == AccountState.Suspended);
    }
}
