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

    public async Task<Result<BusinessAccount>> Handle(GetBusinessAccount request, CancellationToken ct) =>
        scope.Actor.Person is { } me && await OfPerson(db, me, ct) is { } found ? found.Value : new NotAllowed();
}
