using Cers.Kernel;

namespace Cers.Messaging;

/// <summary>The permission that the actor needs, in the message's account or as staff. The permission matrix grants it to roles.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PermissionAttribute(string name) : Attribute
{
    public string Name => name;
}

/// <summary>Anyone may send it, signed in or not; the handler itself decides what to tell.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PublicAttribute : Attribute;

/// <summary>Any signed-in person may send it, about himself or herself.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SignedInAttribute : Attribute
{
    /// <summary>A machine client too: it is about what the sender itself has sent.</summary>
    public bool OrMachine { get; init; }
}

/// <summary>A person needs to have signed in within so many minutes. Commands that take two people need it without saying so.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FreshSignInAttribute : Attribute
{
    public const int DefaultMinutes = 5;

    public int Minutes { get; init; } = DefaultMinutes;
}

/// <summary>Somebody whose sign-in still lacks its second factor may send it: what leads to that factor, and nothing else.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BeforeSecondFactorAttribute : Attribute;

/// <summary>Only the system sends it: jobs, reactions, the command line, the host itself.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SystemOnlyAttribute : Attribute;

/// <summary>A contract message that only handlers of the named modules send, inside their own message: <c>[CalledBy("Identity")]</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CalledByAttribute(params string[] modules) : Attribute
{
    public IReadOnlyList<string> Modules => modules;
}

/// <summary>Asks whether roles hold a permission; for pages and menus. The message sent checks again.</summary>
public interface IPermissions
{
    /// <summary>True when one of the actor's staff roles holds the permission.</summary>
    bool HoldsAsStaff(Actor actor, string permission);

    /// <summary>The roles that hold the permission.</summary>
    PermissionGrant Find(string permission);

    IReadOnlyCollection<PermissionGrant> All { get; }
}

/// <summary>A permission and who holds it.</summary>
/// <param name="Scope">The scope with which a machine client holds it in its account; null where none does.</param>
public sealed record PermissionGrant(string Permission, IReadOnlySet<AccountRole> AccountRoles, IReadOnlySet<StaffRole> StaffRoles, MachineScope? Scope = null);
