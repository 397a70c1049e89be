using Cers.Identity.Contracts;
using Cers.Identity.Contracts.BackOffice;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.FourEyes;
using Cers.ModuleKit.Messages;
using Cers.ModuleKit.Outbox;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases.BackOffice;

internal sealed class GetPersonHandler(IdentityDbContext db, MessageScope scope, WaitingChanges waiting, UndeliveredMails undelivered, IPermissions permissions, TimeProvider clock)
    : IRequestHandler<GetPerson, Result<PersonDetails>>
{
    public async Task<Result<PersonDetails>> Handle(GetPerson request, CancellationToken ct)
    {
        scope.Concerns("user", request.Urn.Value);
        scope.AcrossAccounts(request.Reason);
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Urn == request.Urn, ct);
        if (person is null)
        {
            return IdentityErrors.UnknownPerson();
        }

        var subject = RelinkCredential.SubjectOf(request.Urn);
        var lists = (await ListsAsync(person.Id, ct))!;
        var change = await waiting.AboutAsync(db, subject, ct);
        return new PersonDetails
        {
            Urn = request.Urn,
            FirstName = person.FirstName!,
            LastName = person.LastName!,
            Email = person.Email!,
            Telephone = person.Telephone!,
            Language = person.Language!.Value,
            TermsVersion = person.TermsVersion!,
            UserAccountAt = person.UserAccountAt!.Value,
            Credentials = lists.Credentials,
            Sessions = lists.Sessions,
            Memberships = lists.Memberships,
            RoleChanges = lists.RoleChanges,
            Relinks = lists.Relinks,
            Undelivered = [.. (await undelivered.AboutAsync(db, [subject, $"person {person.Id}"], ct)).Select(m => m.PromisedAt)],
            Waiting = change,
            MayRelink = change is null && scope.Actor.Person != person.Id && permissions.HoldsAsStaff(scope.Actor, IdentityPermissions.RelinkCredentials),
            MayEndSessions = lists.Sessions.Any(s => s.Live) && scope.Actor.Person != person.Id && permissions.HoldsAsStaff(scope.Actor, IdentityPermissions.EndSessions),
        };
    }

    private Task<Lists?> ListsAsync(PersonId person, CancellationToken ct)
    {
        var (id, now, most) = (person.Value, clock.GetUtcNow(), PersonDetails.Most);
        var (idle, longest) = (Session.Idle, Session.Longest);
        return db.JsonAsync<Lists>(
            $"""
            select jsonb_build_object(
                'credentials', (select coalesce(jsonb_agg(c order by c."endedAt" desc nulls first, c."firstUsedAt"), '[]') from (
                    select reference, issuer, first_used_at "firstUsedAt", last_used_at "lastUsedAt", null::timestamptz "endedAt"
                    from identity.credentials where person_id = {id}
                    union all
                    select reference, issuer, first_used_at, last_used_at, ended_at from identity.ended_credentials where person_id = {id}
                    order by 5 desc nulls first limit {most}) c),
                'sessions', (select coalesce(jsonb_agg(s order by s."startedAt" desc), '[]') from (
                    select provider, started_at "startedAt", kept_at "keptAt",
                        coalesce(ended_at, least(kept_at + {idle}, started_at + {longest})) "endsAt",
                        ended_at is null and {now} < least(kept_at + {idle}, started_at + {longest}) live, address
                    from identity.sessions where person_id = {id} order by started_at desc limit {most}) s),
                'memberships', (select coalesce(jsonb_agg(m order by m."endedAt" desc nulls first, m.since), '[]') from (
                    select a.account_id account, a.business_number "businessNumber", a.legal_name "legalName", a.state, m.role, m.since, m.ended_at "endedAt"
                    from identity.memberships m join identity.accounts a using (account_id) where m.person_id = {id}
                    order by m.since desc limit {most}) m),
                'roleChanges', (select coalesce(jsonb_agg(r order by r.at desc), '[]') from (
                    select r.at, a.account_id account, a.legal_name "legalName", r.old_role "oldRole", r.new_role "newRole", b.first_name || ' ' || b.last_name "byName"
                    from identity.role_changes r join identity.accounts a using (account_id) join identity.people b on b.id = r.by_person_id
                    where r.person_id = {id} order by r.at desc limit {most}) r),
                'relinks', (select coalesce(jsonb_agg(l order by l."proposedAt" desc), '[]') from (
                    select old_reference "old", old_issuer "oldIssuer", new_reference "new", new_issuer "newIssuer", new_first_used_at "newFirstUsedAt",
                        identity_check "identityCheck", state, proposed_by_name "proposedByName", proposed_at "proposedAt",
                        decided_by_name "decidedByName", decided_at "decidedAt", note
                    from identity.relinkings where person_id = {id} order by proposed_at desc limit {most}) l))::text as "Value"
            """,
            ct);
    }

    private sealed record Lists(
        IReadOnlyList<PersonCredential> Credentials,
        IReadOnlyList<PersonSession> Sessions,
        IReadOnlyList<PersonMembership> Memberships,
        IReadOnlyList<PersonRoleChange> RoleChanges,
        IReadOnlyList<CredentialRelink> Relinks);
}
