using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

internal sealed class ListStaffOfRolesHandler(IdentityDbContext db) : IRequestHandler<ListStaffOfRoles, Result<IReadOnlyList<StaffContact>>>
{
    public async Task<Result<IReadOnlyList<StaffContact>>> Handle(ListStaffOfRoles request, CancellationToken ct)
    {
        // As many as an agency has officers: read whole, as sign-ins read them.
        var staff = await db.Staff.AsNoTracking()
            .Select(s => new { Staff = s, Email = db.People.Where(p => p.Id == s.PersonId).Select(p => p.Email).SingleOrDefault() })
            .ToListAsync(ct);
        return Result<IReadOnlyList<StaffContact>>.Success(
            [.. staff.Where(s => StaffMember.InEffect(s.Staff.SignInRoles, s.Staff).Overlaps(request.Roles))
                .Select(s => new StaffContact(s.Staff.PersonId, s.Staff.Number, s.Staff.Name, s.Email))
                .OrderBy(s => s.Name, StringComparer.Ordinal).ThenBy(s => s.Number)]);
    }
}
