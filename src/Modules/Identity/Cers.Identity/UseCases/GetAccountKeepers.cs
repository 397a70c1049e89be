using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

internal sealed class GetAccountKeepersHandler(IdentityDbContext db, MessageScope scope) : IRequestHandler<GetAccountKeepers, Result<IReadOnlyList<Contact>>>
{
    public async Task<Result<IReadOnlyList<Contact>>> Handle(GetAccountKeepers request, CancellationToken ct)
    {
        scope.AcrossAccounts("mail to owners and proxies");
        return await db.Members.AsNoTracking()
            .Where(m => m.AccountId == request.Account && (m.Role == AccountRole.Owner || m.Role == AccountRole.ProxyOwner))
            .OrderBy(m => m.Since).ThenBy(m => m.Id)
            .Select(m => new Contact(m.Person.FirstName + " " + m.Person.LastName, m.Person.Urn!.Value, m.Person.Email!, m.Person.Language!.Value))
            .ToListAsync(ct);
    }
}
