using Cers.Identity.Contracts;
using Cers.Identity.Domain;
using Cers.Identity.Mail;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.Data;

/// <summary>
/// Who has access to an account, with the account locked to the commit: whoever changes that waits here and then reads the roles as they are, so that
/// rules about all members hold (USR-002) and who lost a role while waiting decides nothing any more.
/// </summary>
internal sealed class Rosters(IdentityDbContext db, MessageScope scope, IPermissions permissions, TimeProvider clock)
{
    /// <summary>The scope's account with its owners and the caller.</summary>
    public Task<Roster> LockAsync(AccountId account, CancellationToken ct) => LockAsync(account, urn: null, membership: null, ct);

    /// <summary>And with the member who has a number.</summary>
    public Task<Roster> LockAsync(AccountId account, UserReferenceNumber urn, CancellationToken ct) => LockAsync(account, urn, membership: null, ct);

    /// <summary>And with a member known by the membership.</summary>
    public Task<Roster> LockAsync(AccountId account, Guid membership, CancellationToken ct) => LockAsync(account, urn: null, membership, ct);

    private async Task<Roster> LockAsync(AccountId account, UserReferenceNumber? urn, Guid? membership, CancellationToken ct)
    {
        var locked = await db.LockAccountAsync(account, ct);
        var me = scope.Actor.Person;
        var members = await db.Members.Include(m => m.Person)
            .Where(m => m.Role == AccountRole.Owner || m.PersonId == me || m.Person.Urn == urn || m.Id == membership)
            .ToListAsync(ct);
        return new Roster(db, scope, permissions, locked, members, clock.GetUtcNow());
    }
}

/// <summary>The members of a locked account that a change of who has access needs.</summary>
internal sealed class Roster(
    IdentityDbContext db, MessageScope scope, IPermissions permissions, Account account, List<Membership> members, DateTimeOffset now)
{
    public Account Account => account;

    public DateTimeOffset Now => now;

    public IEnumerable<Membership> Owners => Live.Where(m => m.Role == AccountRole.Owner);

    /// <summary>The caller's own membership.</summary>
    public Membership? Me => Live.SingleOrDefault(m => m.PersonId == scope.Actor.Person);

    private IEnumerable<Membership> Live => members.Where(m => m.EndedAt is null);

    public Membership? Find(UserReferenceNumber urn) => Live.SingleOrDefault(m => m.Person.Urn == urn);

    public Membership? Find(Guid membership) => Live.SingleOrDefault(m => m.Id == membership);

    public bool May(Membership member, string permission) => permissions.Allow(permission, member.Role);

    /// <summary>The caller, if the role that he or she has now holds the permission.</summary>
    public Result<Membership> Decider(string permission) => Me is { } me && May(me, permission) ? me : new NotAllowed();

    /// <summary>Why <paramref name="by"/> may not give somebody new this role; null when it may be given.</summary>
    public RuleViolation? Broken(Membership by, AccountRole role) => Broken(by, user: null, role);

    /// <summary>Gives somebody new access.</summary>
    public Membership Give(Membership by, Person person, AccountRole role, string? reason = null)
    {
        var membership = Membership.Begin(account.AccountId, person, role, now);
        members.Add(membership);
        db.Add(membership);
        Record(by, membership, null, role, reason);
        return membership;
    }

    /// <summary>Gives a member another role, or none any more. Refused as the rules of roles say; nothing is done where nothing changes.</summary>
    public RuleViolation? Change(Membership by, Membership user, AccountRole? role, string? reason = null)
    {
        if (Broken(by, user, role) is { } broken)
        {
            return broken;
        }

        if (user.Role != role)
        {
            var before = user.Role;
            if (role is { } other)
            {
                user.Become(other);
            }
            else
            {
                user.End(now);
            }

            Record(by, user, before, role, reason);
        }

        return null;
    }

    private RuleViolation? Broken(Membership by, Membership? user, AccountRole? to) =>
        RoleRules.Broken(May(by, IdentityPermissions.ManageProxies), user == by, user?.Role, to, Owners.Count());

    /// <summary>Keeps the change for good and tells the user and the owners (N-17).</summary>
    private void Record(Membership by, Membership user, AccountRole? from, AccountRole? to, string? reason)
    {
        db.Add(RoleChange.Of(user, by.PersonId, from, to, reason, now));
        foreach (var reader in Owners.Append(user).Select(m => m.Person).Distinct())
        {
            scope.Mail(AccessChangedMail.To(reader, account, user.Person, by.Person, from, to, now));
        }
    }
}

/// <summary>Asks the permission matrix for a role in an account.</summary>
internal static class AccountPermissions
{
    public static bool Allow(this IPermissions permissions, string permission, AccountRole role) => permissions.Find(permission).AccountRoles.Contains(role);
}
