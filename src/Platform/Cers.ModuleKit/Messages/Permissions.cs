using System.Collections.Frozen;
using Cers.Kernel;
using Cers.Messaging;

namespace Cers.ModuleKit.Messages;

/// <summary>The permission matrix: what each module granted to which roles. What nobody granted is held by nobody.</summary>
internal sealed class Permissions(IEnumerable<PermissionGrant> grants) : IPermissions
{
    private readonly FrozenDictionary<string, PermissionGrant> byName = grants.ToFrozenDictionary(g => g.Permission, StringComparer.Ordinal);

    public IReadOnlyCollection<PermissionGrant> All => byName.Values;

    public PermissionGrant Find(string permission) =>
        byName.TryGetValue(permission, out var grant)
            ? grant
            : new PermissionGrant(permission, FrozenSet<AccountRole>.Empty, FrozenSet<StaffRole>.Empty);

    public bool HoldsAsStaff(Actor actor, string permission) => Find(permission).StaffRoles.Overlaps(actor.StaffRoles);
}
