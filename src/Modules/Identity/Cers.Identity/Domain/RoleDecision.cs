using Cers.Identity.Contracts.BackOffice;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.FourEyes;

namespace Cers.Identity.Domain;

/// <summary>What was decided here about one staff role of one member of staff.</summary>
internal sealed class RoleDecision : ProposedChange
{
    public required PersonId PersonId { get; init; }

    public required StaffRole Role { get; init; }

    public required StaffRoleDecision Decision { get; init; }

    public required string Reason { get; init; }

    public static RoleDecision Propose(StaffMember staff, StaffRole role, StaffRoleDecision decision, string reason, Actor by, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(),
        PersonId = staff.PersonId,
        Role = role,
        Decision = decision,
        Reason = reason.Trim(),
        ProposedBy = by.Person!.Value,
        ProposedByName = NameOf(by),
        ProposedAt = now,
    };
}
