using Cers.Identity.Contracts;
using Cers.Identity.Contracts.BackOffice;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.FourEyes;
using Cers.ModuleKit.Messages;
using Cers.ModuleKit.Outbox;
using Cers.Registration.Contracts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases.BackOffice;

internal sealed class GetAccountHandler(
    IdentityDbContext db,
    MessageScope scope,
    IMediator mediator,
    UndeliveredMails undelivered,
    WaitingChanges waiting,
    IPermissions permissions,
    TimeProvider clock)
    : IRequestHandler<GetAccount, Result<AccountDetails>>
{
    public async Task<Result<AccountDetails>> Handle(GetAccount request, CancellationToken ct)
    {
        var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.AccountId == request.Account, ct);
        if (account is null)
        {
            return IdentityErrors.UnknownAccount();
        }

        scope.Concerns("account", account.BusinessNumber.Value);
        var lists = (await ListsAsync(account.AccountId, ct))!;

        // Refused for an account without an authorization ID.
        var rights = await mediator.Send(new GetFilingRights(account.AccountId), ct);
        var held = rights.IsSuccess ? rights.Value : null;
        var decides = permissions.HoldsAsStaff(scope.Actor, IdentityPermissions.SuspendAccounts);
        var naming = await waiting.AboutAsync(db, NameOwner.SubjectOf(account.AccountId), ct);
        return new AccountDetails
        {
            Id = account.AccountId,
            BusinessNumber = account.BusinessNumber,
            LegalName = account.LegalName,
            OperatingName = account.OperatingName,
            Name = account.Name,
            State = account.State,
            OpenedAt = account.OpenedAt,
            ClosedAt = account.ClosedAt,
            Contact = lists.Contact,
            AuthorizationId = held?.AuthorizationId,
            AuthorizationActive = held?.AuthorizationActive ?? false,
            Designation = held?.Designation,
            StateChanges = lists.StateChanges,
            Members = lists.Members,
            RoleChanges = lists.RoleChanges,
            Invitations = lists.Invitations,
            Undelivered = [.. (await undelivered.AboutAsync(db, [$"account {account.BusinessNumber}"], ct)).Select(m => m.PromisedAt)],
            OwnerNamings = lists.OwnerNamings,
            Waiting = naming,
            MayNameOwner = naming is null && account.State != AccountState.Closed && permissions.HoldsAsStaff(scope.Actor, IdentityPermissions.NameOwners),
            MaySuspend = decides && account.State == AccountState.Active,
            MayReinstate = decides && account.State == AccountState.Suspended,
        };
    }

    private Task<Lists?> ListsAsync(AccountId account, CancellationToken ct)
    {
        var (id, now, most) = (account.Value, clock.GetUtcNow(), AccountDetails.Most);
        return db.JsonAsync<Lists>(
            $"""
            select jsonb_build_object(
                'contact', (select jsonb_build_object('name', name, 'email', email, 'telephone', telephone) from identity.account_contacts where account_id = {id}),
                'invitations', (select coalesce(jsonb_agg(i order by i."offeredAt" desc), '[]') from (
                    select i.email, i.role, case when i.state = 'Open' and i.expires_at <= {now} then 'Expired' else i.state end state, i.offered_at "offeredAt",
                        coalesce(i.ended_at, i.expires_at) "endsAt", p.first_name || ' ' || p.last_name "byName"
                    from identity.invitations i join identity.memberships m on m.id = i.by_membership_id join identity.people p on p.id = m.person_id
                    where i.account_id = {id} order by i.offered_at desc limit {most}) i),
                'stateChanges', (select coalesce(jsonb_agg(s order by s.at desc), '[]') from (
                    select at, state, jsonb_build_object('en', reason_en, 'fr', reason_fr) reason, by_name "byName"
                    from identity.account_state_changes where account_id = {id} order by at desc limit {most}) s),
                'members', (select coalesce(jsonb_agg(m order by m."endedAt" desc nulls first, m.since), '[]') from (
                    select p.urn, p.first_name "firstName", p.last_name "lastName", m.role, m.since, m.ended_at "endedAt"
                    from identity.memberships m join identity.people p on p.id = m.person_id where m.account_id = {id}
                    order by m.since desc limit {most}) m),
                'ownerNamings', (select coalesce(jsonb_agg(n order by n."proposedAt" desc), '[]') from (
                    select p.urn, p.first_name || ' ' || p.last_name name, n.identity_check "identityCheck", n.state, n.proposed_by_name "proposedByName",
                        n.proposed_at "proposedAt", n.decided_by_name "decidedByName", n.decided_at "decidedAt", n.note
                    from identity.owner_namings n join identity.people p on p.id = n.person_id
                    where n.account_id = {id} order by n.proposed_at desc limit {most}) n),
                'roleChanges', (select coalesce(jsonb_agg(r order by r.at desc), '[]') from (
                    select r.at, p.urn, p.first_name || ' ' || p.last_name name, r.old_role "oldRole", r.new_role "newRole",
                        coalesce(b.first_name || ' ' || b.last_name, s.name) "byName"
                    from identity.role_changes r join identity.people p on p.id = r.person_id join identity.people b on b.id = r.by_person_id
                    left join identity.staff s on s.person_id = b.id
                    where r.account_id = {id} order by r.at desc limit {most}) r))::text as "Value"
            """,
            ct);
    }

    private sealed record Lists(
        AccountContactPerson? Contact,
        IReadOnlyList<SentInvitation> Invitations,
        IReadOnlyList<AccountStateChange> StateChanges,
        IReadOnlyList<AccountMember> Members,
        IReadOnlyList<AccountRoleChange> RoleChanges,
        IReadOnlyList<NamedOwner> OwnerNamings);
}
