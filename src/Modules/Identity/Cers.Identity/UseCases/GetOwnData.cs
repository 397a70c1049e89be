using Cers.Identity.Data;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

/// <summary>
/// Everything that is stored of the caller as a person, as a JSON document: user account, accepted terms, credentials, sessions, e-mail codes, memberships,
/// invitations, hand-overs, role changes, notification choices, machine clients made, what staff decided about him or her. Hashes and keys, which tell
/// nothing of a person, and who else took part, are left out.
/// </summary>
[SignedIn]
internal sealed record GetOwnData : IQuery<OwnData>;

/// <summary>What is stored of a person.</summary>
/// <param name="Json">A JSON document; times are UTC.</param>
internal sealed record OwnData(string Json);

internal sealed class GetOwnDataHandler(IdentityDbContext db, MessageScope scope) : IRequestHandler<GetOwnData, Result<OwnData>>
{
    public async Task<Result<OwnData>> Handle(GetOwnData request, CancellationToken ct)
    {
        var me = scope.Actor.Person!.Value.Value;
        var document = await db.Database
            .SqlQuery<string>(
                $"""
                select jsonb_pretty(jsonb_build_object(
                    'userAccount', (select to_jsonb(p) - 'email_key' from identity.people p where p.id = {me}),
                    'acceptedTerms', (select coalesce(jsonb_agg(to_jsonb(t) - 'person_id' order by t.accepted_at), '[]')
                        from identity.terms_acceptances t where t.person_id = {me}),
                    'credentials', (select coalesce(jsonb_agg(to_jsonb(c) - 'person_id' order by c.first_used_at), '[]')
                        from identity.credentials c where c.person_id = {me}),
                    'sessions', (select coalesce(jsonb_agg(to_jsonb(s) - 'person_id' - 'ticket_hash' - 'id_token' - 'id_token_key_id' order by s.started_at), '[]')
                        from identity.sessions s where s.person_id = {me}),
                    'emailCodes', (select coalesce(jsonb_agg(jsonb_build_object('email', e.email_key, 'created_at', e.created_at) order by e.created_at), '[]')
                        from identity.email_codes e where e.person_id = {me}),
                    'memberships', (select coalesce(jsonb_agg(to_jsonb(m) - 'person_id' || jsonb_build_object('business_number', a.business_number) order by m.since), '[]')
                        from identity.memberships m join identity.accounts a using (account_id) where m.person_id = {me}),
                    'roleChanges', (select coalesce(jsonb_agg(to_jsonb(r) - 'person_id' - 'by_person_id' || jsonb_build_object(
                            'about_me', r.person_id = {me}, 'by_me', r.by_person_id = {me}) order by r.at), '[]')
                        from identity.role_changes r where r.person_id = {me} or r.by_person_id = {me}),
                    'invitations', (select coalesce(jsonb_agg(to_jsonb(i) - 'link_hash' - 'email_key' - 'accepted_by_person_id' order by i.offered_at), '[]')
                        from identity.invitations i where i.accepted_by_person_id = {me}),
                    'handovers', (select coalesce(jsonb_agg(to_jsonb(h) || jsonb_build_object('offered_by_me', b.person_id = {me}) order by h.offered_at), '[]')
                        from identity.handovers h
                        join identity.memberships b on b.id = h.by_membership_id
                        join identity.memberships t on t.id = h.to_membership_id
                        where b.person_id = {me} or t.person_id = {me}),
                    'notificationChoices', (select coalesce(jsonb_agg(to_jsonb(n) - 'person_id' order by n.kind), '[]')
                        from identity.notification_choices n where n.person_id = {me}),
                    'endedCredentials', (select coalesce(jsonb_agg(to_jsonb(x) - 'person_id' order by x.ended_at), '[]')
                        from identity.ended_credentials x where x.person_id = {me}),
                    'relinkings', (select coalesce(jsonb_agg(
                            to_jsonb(l) - 'person_id' - 'proposed_by' - 'proposed_by_name' - 'decided_by' - 'decided_by_name' order by l.proposed_at), '[]')
                        from identity.relinkings l where l.person_id = {me}),
                    'ownerNamings', (select coalesce(jsonb_agg(
                            to_jsonb(o) - 'person_id' - 'proposed_by' - 'proposed_by_name' - 'decided_by' - 'decided_by_name' order by o.proposed_at), '[]')
                        from identity.owner_namings o where o.person_id = {me}),
                    'machineClients', (select coalesce(jsonb_agg(to_jsonb(c) - 'made_by' - 'revoked_by' || jsonb_build_object(
                            'made_by_me', c.made_by = {me}, 'revoked_by_me', c.revoked_by = {me}) order by c.made_at), '[]')
                        from identity.machine_clients c where c.made_by = {me} or c.revoked_by = {me}),
                    'machineClientKeys', (select coalesce(jsonb_agg(to_jsonb(k) - 'added_by' order by k.added_at), '[]')
                        from identity.machine_client_keys k where k.added_by = {me}),
                    'accountStateChanges', (select coalesce(jsonb_agg(to_jsonb(h) - 'by_person_id' order by h.at), '[]')
                        from identity.account_state_changes h where h.by_person_id = {me}),
                    'staff', (select to_jsonb(f) - 'person_id' from identity.staff f where f.person_id = {me}),
                    'roleDecisions', (select coalesce(jsonb_agg(
                            to_jsonb(d) - 'person_id' - 'proposed_by' - 'proposed_by_name' - 'decided_by' - 'decided_by_name' order by d.proposed_at), '[]')
                        from identity.role_decisions d where d.person_id = {me}),
                    'dismissedMessages', (select coalesce(jsonb_agg(to_jsonb(v) - 'person_id'), '[]')
                        from identity.dismissed_messages v where v.person_id = {me})))
                """)
            .ToListAsync(ct);
        return new OwnData(document[0]);
    }
}
