using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.Contracts.BackOffice;

/// <summary>Everybody who ever signed in with a staff role, the last sign-in first.</summary>
[Permission(IdentityPermissions.ManageStaffRoles)]
public sealed record ListStaff(PageRequest Page) : IQuery<Page<StaffRow>>;

/// <param name="Number">Names the member of staff between people.</param>
/// <param name="Roles">Those in effect.</param>
/// <param name="Waiting">A change of the roles waits for a second person.</param>
public sealed record StaffRow(int Number, string Name, IReadOnlyList<StaffRole> Roles, DateTimeOffset LastSignInAt, bool Waiting);
