using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

internal sealed class GetBusinessAccountHandler(IdentityDbContext db, MessageScope scope) : IRequestHandler<GetBusinessAccount, Result<BusinessAccount>>
{
    // The tenant filter holds the account.
    private static readonly Func<IdentityDbContext, PersonId, CancellationToken, Task<Listed<BusinessAccount>?>> OfPerson =
        EF.CompileAsyncQuery((IdentityDbContext db, PersonId person, CancellationToken ct) =>
            db.Set<Membership>().AsNoTracking().Where(m => m.EndedAt == null && m.PersonId == person).Select(Told.MyAccount).SingleOrDefault());

    private static readonly Func<IdentityDbContext, CancellationToken, Task<BusinessAccount?>> OfMachine =
        EF.CompileAsyncQuery((IdentityDbContext db, CancellationToken ct) => db.Accounts.AsNoTracking()
            .Select(a => new BusinessAccount(a.AccountId, a.BusinessNumber, a.Name ?? a.LegalName, a.LegalName, a.OperatingName, a.State, null, a.OpenedAt)).SingleOrDefault());

    public async Task<Result<BusinessAccount>> Handle(GetBusinessAccount request, CancellationToken ct)
    {
        if (scope.Actor.Machine is not null)
        {
            return await OfMachine(db, ct) is { } own ? own : new NotAllowed();
        }

        return scope.Actor.Person is { } me && await OfPerson(db, me, ct) is { } found ? found.Value : new NotAllowed();
    }
}
