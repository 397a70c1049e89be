using Cers.Kernel;

namespace Cers.Identity.Domain;

/// <summary>Which role may be given and taken by whom: USR-002, USR-003, USR-005.</summary>
internal static class RoleRules
{
    /// <summary>
    /// The rule that a change breaks; null when it may be made. <paramref name="from"/> is null for somebody new, <paramref name="to"/> for
    /// somebody who leaves.
    /// </summary>
    /// <param name="managesProxies">The one who decides is an owner: may touch proxies and owners too.</param>
    /// <param name="self">It is one's own role: a proxy may step down.</param>
    public static RuleViolation? Broken(bool managesProxies, bool self, AccountRole? from, AccountRole? to, int owners)
    {
        if (!managesProxies)
        {
            if (from == AccountRole.Owner || to == AccountRole.Owner)
            {
                return IdentityErrors.ProxyTouchesOwner();
            }

            if (to == AccountRole.ProxyOwner || (from == AccountRole.ProxyOwner && !self))
            {
                return IdentityErrors.ProxyTouchesProxy();
            }
        }

        return from == AccountRole.Owner && to != AccountRole.Owner && owners <= 1 ? IdentityErrors.LastOwner() : null;
    }
}
