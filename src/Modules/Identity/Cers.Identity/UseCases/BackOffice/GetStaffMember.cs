using Cers.Identity.Contracts.BackOffice;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.ModuleKit.FourEyes;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases.BackOffice;

internal sealed class GetStaffMemberHandler(IdentityDbContext db, MessageScope scope, WaitingChanges waiting) : IRequestHandler<GetStaffMember, Result<StaffMemberDetails>>
{
    public async Task<Result<StaffMemberDetails>> Handle(GetStaffMember request, CancellationToken ct)
    {
        var staff = await db.Staff.AsNoTracking().SingleOrDefaultAsync(s => s.Number == request.Number, ct);
        if (staff is null)
        {
            return IdentityErrors.UnknownStaff();
        }

        var change = await waiting.AboutAsync(db, ChangeStaffRole.SubjectOf(staff.Number), ct);
        var inEffect = StaffMember.InEffect(staff.SignInRoles, staff);
        return new StaffMemberDetails
        {
            Number = staff.Number,
            Name = staff.Name,
            LastSignInAt = staff.LastSignInAt,
            Roles = [.. Enum.GetValues<StaffRole>().Select(r => new StaffRoleStanding(r, staff.SignInRoles.Contains(r.ToString()), staff.DecisionOn(r), inEffect.Contains(r)))],
            Changes = await db.RoleDecisions.AsNoTracking().Where(d => d.PersonId == staff.PersonId)
                .OrderByDescending(d => d.ProposedAt).ThenByDescending(d => d.Id).Take(StaffMemberDetails.Most)
                .Select(d => new StaffRoleChange(
                    d.Role, d.Decision, d.Reason, d.State, d.ProposedByName, d.ProposedAt, d.DecidedByName, d.DecidedAt, d.Note))
                .ToListAsync(ct),
            Waiting = change,
            MayChange = change is null && scope.Actor.Person != staff.PersonId,
        };
    }
}
