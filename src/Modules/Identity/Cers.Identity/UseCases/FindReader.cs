using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

internal sealed class FindReaderHandler(IdentityDbContext db, MessageScope scope) : IRequestHandler<FindReader, Result<Contact?>>
{
    public async Task<Result<Contact?>> Handle(FindReader request, CancellationToken ct)
    {
        scope.AcrossAccounts("a person is told of an account's declaration");
        var found = await db.People
            .Where(p => p.Id == request.Person && p.Urn != null)
            .Where(p => request.Of == null || db.Members.Any(m => m.AccountId == request.Of && m.PersonId == p.Id))
            .Select(p => new
            {
                Contact = new Contact(p.FirstName + " " + p.LastName, p.Urn!.Value, p.Email!, p.Language!.Value),
                Said = db.NotificationChoices.Where(c => c.PersonId == p.Id && c.Kind == request.Kind).Select(c => (bool?)c.Wanted).SingleOrDefault(),
            })
            .SingleOrDefaultAsync(ct);
        return found is null && request.Of is null
            ? IdentityErrors.NeedsUserAccount()
            : Result<Contact?>.Success(found is not null && (found.Said ?? NotificationChoice.IsUsual(request.Kind)) ? found.Contact : null);
    }
}
