using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

internal sealed class GetContactHandler(IdentityDbContext db) : IRequestHandler<GetContact, Result<Contact>>
{
    public async Task<Result<Contact>> Handle(GetContact request, CancellationToken ct)
    {
        var contact = await db.People
            .Where(p => p.Id == request.Person && p.Urn != null)
            .Select(p => new Contact(p.FirstName + " " + p.LastName, p.Urn!.Value, p.Email!, p.Language!.Value))
            .SingleOrDefaultAsync(ct);
        return contact is null ? IdentityErrors.NeedsUserAccount() : contact;
    }
}
