using Cers.Kernel;
using Cers.Messaging;
using Cers.Registration.Contracts;

namespace Cers.Registration.Domain;

/// <summary>Who decides applications, as the permission matrix says.</summary>
internal sealed class Colleagues(IPermissions permissions)
{
    public IReadOnlySet<StaffRole> Roles => permissions.Find(RegistrationPermissions.DecideApplications).StaffRoles;
}
