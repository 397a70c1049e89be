using Cers.Identity.Contracts;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.Data;

/// <summary>
/// The members of a locked account that a change of one's role needs: the user, the one who decides, and how many owners there are. The decider's
/// own role is read again under the lock: whoever lost it while waiting decides nothing any more.
/// </summary>
internal sealed class AccountMembers(Membership user, PersonId me, bool managesProxies, int owners)
{
    public Membership User => user;

    public PersonId Me => me;

    public static async Task<Result<AccountMembers>> FindAsync(
        IdentityDbContext db, MessageScope scope, IPermissions permissions, AccountId account, UserReferenceNumber urn, CancellationToken ct)
    {
        await db.LockAccountAsync(account, ct);
        var me = scope.Actor.Person!.Value;
        var members = await db.Members.Include(m => m.Person)
            .Where(m => m.Person.Urn == urn || m.PersonId == me || m.Role == AccountRole.Owner)
            .ToListAsync(ct);
        var myRole = members.SingleOrDefault(m => m.PersonId == me)?.Role;
        if (!permissions.Allow(IdentityPermissions.ManageUsers, myRole))
        {
            return new NotAllowed();
        }

        return members.SingleOrDefault(m => m.Person.Urn == urn) is { } user
            ? new AccountMembers(user, me, permissions.Allow(IdentityPermissions.ManageProxies, myRole), members.Count(m => m.Role == AccountRole.Owner))
            : IdentityErrors.NoUserOfAccount();
    }

    public RuleViolation? Broken(AccountRole? to) => RoleRules.Broken(managesProxies, user.PersonId == me, user.Role, to, owners);
}

/// <summary>Asks the permission matrix for a role in an account.</summary>
internal static class AccountPermissions
{
    public static bool Allow(this IPermissions permissions, string permission, AccountRole? role) =>
        role is { } known && permissions.Find(permission).AccountRoles.Contains(known);
}
