using System.Collections.Frozen;
using System.Reflection;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;

namespace Cers.ModuleKit.Access;

/// <summary>
/// Who may do what, as a table: a row an action, a column a role. A row names the permission that messages of accounts ask for, and the one that
/// staff's messages ask for; a row without either stands for an action that no message does yet. Data/Reference/permission-matrix.csv is the whole
/// of it, for all modules.
/// </summary>
public static class PermissionMatrix
{
    private const string Yes = "Y";

    /// <exception cref="InvalidOperationException">A cell is neither empty nor Y, or two rows grant one permission to different roles.</exception>
    public static IReadOnlyList<PermissionMatrixRow> Read(Assembly assembly, string file) =>
        [.. ReferenceCsv.Rows(assembly, file).Select(row => new PermissionMatrixRow(
            row["Action"],
            row.GetValueOrDefault("AccountPermission"),
            row.GetValueOrDefault("StaffPermission"),
            Roles<AccountRole>(row),
            Roles<StaffRole>(row),
            Scope(row)))];

    public static IReadOnlyCollection<PermissionGrant> Grants(IReadOnlyList<PermissionMatrixRow> rows)
    {
        var grants = new Dictionary<string, PermissionGrant>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            // One permission may stand on both sides of a row.
            if (row.AccountPermission is { } ofAccounts)
            {
                Add(new PermissionGrant(ofAccounts, row.AccountRoles, ofAccounts == row.StaffPermission ? row.StaffRoles : FrozenSet<StaffRole>.Empty, row.Scope));
            }

            if (row.StaffPermission is { } ofStaff && ofStaff != row.AccountPermission)
            {
                Add(new PermissionGrant(ofStaff, FrozenSet<AccountRole>.Empty, row.StaffRoles));
            }
        }

        return grants.Values;

        void Add(PermissionGrant grant)
        {
            if (!grants.TryAdd(grant.Permission, grant) && grants[grant.Permission] is var other
                && !(other.AccountRoles.SetEquals(grant.AccountRoles) && other.StaffRoles.SetEquals(grant.StaffRoles) && other.Scope == grant.Scope))
            {
                throw new InvalidOperationException($"The permission matrix grants {grant.Permission} to different roles in different rows.");
            }
        }
    }

    private static MachineScope? Scope(IReadOnlyDictionary<string, string> row) =>
        row.GetValueOrDefault("MachineClient") is { } name
            ? MachineScopes.Find(name) ?? throw new InvalidOperationException($"The permission matrix names a scope that there is not, {name}: {row["Action"]}.")
            : null;

    private static FrozenSet<TRole> Roles<TRole>(IReadOnlyDictionary<string, string> row)
        where TRole : struct, Enum =>
        Enum.GetValues<TRole>().Where(role => row.GetValueOrDefault(role.ToString()) switch
        {
            null => false,
            Yes => true,
            var other => throw new InvalidOperationException($"The permission matrix says '{other}' of {role} and {row["Action"]}: {Yes}, or nothing."),
        }).ToFrozenSet();
}

/// <param name="Action">In words, unique.</param>
/// <param name="AccountPermission">Asked of roles in the message's account, and of machine clients.</param>
/// <param name="StaffPermission">Asked of staff.</param>
/// <param name="Scope">The scope that a machine client needs; null where none may.</param>
public sealed record PermissionMatrixRow(
    string Action, string? AccountPermission, string? StaffPermission, IReadOnlySet<AccountRole> AccountRoles, IReadOnlySet<StaffRole> StaffRoles, MachineScope? Scope);
