using Cers.Identity.Contracts.BackOffice;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.FourEyes;
using Cers.ModuleKit.Data;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases.BackOffice;

internal sealed class ListStaffHandler(IdentityDbContext db) : IRequestHandler<ListStaff, Result<Page<StaffRow>>>
{
    public async Task<Result<Page<StaffRow>>> Handle(ListStaff request, CancellationToken ct)
    {
        var page = await db.Staff.AsNoTracking().PageAsync(
            request.Page,
            s => s.LastSignInAt,
            s => s.Id,
            s => new Listed(s, db.RoleDecisions.Any(d => d.PersonId == s.PersonId && d.State == ChangeState.Proposed)),
            row => new Keyset(row.Staff.LastSignInAt, row.Staff.Id),
            newestFirst: true,
            ct);
        return page.IsSuccess ? page.Value.Select(row => row.ToRow()) : page.As<Page<StaffRow>>();
    }

    private sealed record Listed(StaffMember Staff, bool Waiting)
    {
        public StaffRow ToRow() => new(Staff.Number, Staff.Name, [.. StaffMember.InEffect(Staff.SignInRoles, Staff).Order()], Staff.LastSignInAt, Waiting);
    }
}
