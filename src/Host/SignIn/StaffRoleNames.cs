using Cers.Kernel;

namespace Cers.Host.SignIn;

/// <summary>Staff roles as the staff provider's claim <c>staff_roles</c> names them. An unknown name gives nothing.</summary>
internal static class StaffRoleNames
{
    private static readonly Dictionary<string, StaffRole> Roles = new(StringComparer.Ordinal)
    {
        ["REGISTRATION_OFFICER"] = StaffRole.RegistrationOfficer,
        ["TCCU_OFFICER"] = StaffRole.TccuOfficer,
        ["SUPERVISOR"] = StaffRole.Supervisor,
        ["AUDITOR"] = StaffRole.Auditor,
        ["OPERATOR"] = StaffRole.Operator,
    };

    public static StaffRole? Parse(string name) => Roles.TryGetValue(name, out var role) ? role : null;

    public static string Of(StaffRole role) => Roles.Single(r => r.Value == role).Key;
}
