using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

internal sealed class FindReaderHandler(IdentityDbContext db) : IRequestHandler<FindReader, Result<Contact?>>
{
    public async Task<Result<Contact?>> Handle(FindReader request, CancellationToken ct)
    {
        var found = await db.People
            .Where(p => p.Id == request.Person && p.Urn != null)
            .Select(p => new
            {
                Contact = new Contact(p.FirstName + " " + p.LastName, p.Urn!.Value, p.Email!, p.Language!.Value),
                Said = db.NotificationChoices.Where(c => c.PersonId == p.Id && c.Kind == request.Kind).Select(c => (bool?)c.Wanted).SingleOrDefault(),
            })
            .SingleOrDefaultAsync(ct);
        return found is null
            ? IdentityErrors.NeedsUserAccount()
            : Result<Contact?>.Success(found.Said ?? NotificationChoice.IsUsual(request.Kind) ? found.Contact : null);
    }
}
