using Cers.Identity.Contracts.BackOffice;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.Messaging.FourEyes;
using Cers.ModuleKit.FourEyes;
using Cers.ModuleKit.Messages;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases.BackOffice;

internal sealed class ChangeStaffRoleValidator : AbstractValidator<ChangeStaffRole>
{
    public ChangeStaffRoleValidator()
    {
        RuleFor(m => m.Role).Must(r => Enum.IsDefined(r)).Says("identity.staff_role_missing", "Choose a role.", "Choisissez un rôle.");
        RuleFor(m => m.Decision).Must(d => Enum.IsDefined(d)).Says("identity.staff_decision_missing", "Choose what is decided.", "Choisissez la décision.");
        RuleFor(m => m.Why).Must(t => t?.Trim().Length is >= 5 and <= 200).Says(
            "identity.staff_reason_missing", "Give the reason in 5 to 200 characters.", "Donnez le motif en 5 à 200 caractères.");
    }
}

/// <summary>Kept beside the member of staff while it waits, and for good.</summary>
internal sealed class ChangeStaffRoleProposal(IdentityDbContext db, MessageScope scope, TimeProvider clock) : IProposalSubject<ChangeStaffRole>
{
    public async Task<Result<int>> ProposeAsync(ChangeStaffRole command, CancellationToken ct)
    {
        var staff = await db.LockStaffAsync(command.Number, ct);
        if (staff is null)
        {
            return IdentityErrors.UnknownStaff();
        }

        if (staff.PersonId == scope.Actor.Person)
        {
            return IdentityErrors.NotForOneself();
        }

        if (staff.DecisionOn(command.Role) == command.Decision)
        {
            return IdentityErrors.DecidedAlready();
        }

        db.Add(RoleDecision.Propose(staff, command.Role, command.Decision, command.Why, scope.Actor, clock.GetUtcNow()));
        return staff.Version;
    }

    public async Task<int?> LockAsync(ChangeStaffRole command, CancellationToken ct) => (await db.LockStaffAsync(command.Number, ct))?.Version;

    public async Task<Result<Done>> EndAsync(ChangeStaffRole command, ProposalEnd end, string? note, CancellationToken ct)
    {
        var staff = await db.LockStaffAsync(command.Number, ct);
        var proposed = staff is null ? null : await db.ProposedDecisionAsync(staff, ct);
        if (proposed is null)
        {
            return IdentityErrors.NothingProposed();
        }

        if (proposed.PersonId == scope.Actor.Person)
        {
            return IdentityErrors.NotForOneself();
        }

        proposed.End(end, scope.Actor, note, clock.GetUtcNow());
        return default(Done);
    }
}

/// <summary>Confirmed by the second supervisor. The table tells every host, which reads the roles again.</summary>
internal sealed class ChangeStaffRoleHandler(IdentityDbContext db, MessageScope scope, TimeProvider clock) : IRequestHandler<ChangeStaffRole, Result<Done>>
{
    public async Task<Result<Done>> Handle(ChangeStaffRole request, CancellationToken ct)
    {
        scope.Concerns("staff", request.Subject.Split(' ')[1]);
        var staff = await db.LockStaffAsync(request.Number, ct);
        var proposed = staff is null ? null : await db.ProposedDecisionAsync(staff, ct);
        if (staff is null || proposed is null)
        {
            return IdentityErrors.NothingProposed();
        }

        if (staff.PersonId == scope.Actor.Person)
        {
            return IdentityErrors.NotForOneself();
        }

        staff.Decide(request.Role, request.Decision);
        proposed.Confirm(scope.Actor, clock.GetUtcNow());
        return default(Done);
    }
}

internal static class LockedStaff
{
    public static Task<StaffMember?> LockStaffAsync(this IdentityDbContext db, int number, CancellationToken ct) =>
        db.Staff.FromSql($"select * from identity.staff where number = {number} for update").SingleOrDefaultAsync(ct);

    public static Task<RoleDecision?> ProposedDecisionAsync(this IdentityDbContext db, StaffMember staff, CancellationToken ct) =>
        db.RoleDecisions.SingleOrDefaultAsync(d => d.PersonId == staff.PersonId && d.State == ChangeState.Proposed, ct);
}
