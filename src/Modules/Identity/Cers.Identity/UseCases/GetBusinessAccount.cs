using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

internal sealed class GetBusinessAccountHandler(KnownAccounts known, Func<IdentityDbContext> db, MessageScope scope) : IRequestHandler<GetBusinessAccount, Result<BusinessAccount>>
{
    // The tenant filter holds the account.
    private static readonly Func<IdentityDbContext, CancellationToken, Task<BusinessAccount?>> OfMachine =
        EF.CompileAsyncQuery((IdentityDbContext db, CancellationToken ct) => db.Accounts.AsNoTracking()
            .Select(a => new BusinessAccount(a.AccountId, a.BusinessNumber, a.Name ?? a.LegalName, a.LegalName, a.OperatingName, a.State, null, a.OpenedAt)).SingleOrDefault());

    public async Task<Result<BusinessAccount>> Handle(GetBusinessAccount request, CancellationToken ct)
    {
        if (scope.Actor.Machine is not null)
        {
            return await OfMachine(db(), ct) is { } own ? own : new NotAllowed();
        }

        return scope.Actor.Person is { } me && await known.OfMemberAsync(request.Account, me, db, scope, ct) is { } found ? found : new NotAllowed();
    }
}
