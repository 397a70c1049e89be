using System.Globalization;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.FourEyes;

namespace Cers.Identity.Contracts.BackOffice;

/// <summary>
/// Grants a staff role beyond what the identity provider says, withholds one that it says, or follows it again; effective at once on every host. It takes
/// two supervisors, and is refused to the member of staff whose role it is.
/// </summary>
/// <param name="Number">The member of staff.</param>
/// <param name="Why">5 to 200 characters.</param>
[Permission(IdentityPermissions.ManageStaffRoles)]
[FourEyes(IdentityPermissions.ManageStaffRoles)]
public sealed record ChangeStaffRole(int Number, StaffRole Role, StaffRoleDecision Decision, string Why) : IFourEyes
{
    public string Subject => SubjectOf(Number);

    public string Reason => $"{Decision} {Role}";

    public static string SubjectOf(int number) => string.Create(CultureInfo.InvariantCulture, $"staff {number}");
}

/// <summary>What is decided here about a staff role. The first source is what the identity provider says at sign-in.</summary>
public enum StaffRoleDecision
{
    /// <summary>Nothing: as the provider says.</summary>
    AsSignIn,

    /// <summary>Held whatever the provider says.</summary>
    Granted,

    /// <summary>Not held whatever the provider says.</summary>
    Withheld,
}
