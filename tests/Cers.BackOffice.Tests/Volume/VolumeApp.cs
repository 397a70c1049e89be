using System.Globalization;
using Cers.Kernel;
using Cers.Registration.Contracts;
using Cers.Testing.Databases;

namespace Cers.BackOffice.Tests.Volume;

/// <summary>
/// The office of a country: copies of what <see cref="OfficeApp"/> has, made in the database. 100,000 applications, of which 10,000 wait, and 50,000 business
/// accounts; with build/test --all only. A proxy before the database counts.
/// </summary>
public sealed class VolumeApp : OfficeApp
{
    public static readonly bool Whole = Environment.GetEnvironmentVariable("CERS_TEST_ALL") == "1";

    private int nextNumber;
    private int nextOrdinal = 1_000_000;
    private DatabaseProxy? proxy;

    public DatabaseProxy Proxy => proxy!;

    public override async ValueTask InitializeAsync()
    {
        if (!Whole)
        {
            return;
        }

        await base.InitializeAsync();
        await CopyApplicationsAsync(ApplicationState.Submitted, null, 6_000, assign: false);
        await CopyApplicationsAsync(ApplicationState.InReview, null, 3_500, assign: true);
        await CopyApplicationsAsync(ApplicationState.NeedsInformation, null, 500, assign: true);
        await CopyApplicationsAsync(ApplicationState.Refused, null, 10_000, assign: true);
        await CopyApplicationsAsync(ApplicationState.Approved, null, 3_000, assign: true);
        await CopyApplicationsAsync(ApplicationState.Approved, ApplicationState.Completed, 77_000, assign: true);
        await CopyAccountsAsync(50_000);
        await CopyCasesAsync(5_000);
        await CopyAssociationsAsync(10_000);
        await Database.ExecuteAsync("vacuum analyze");
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (proxy is not null)
        {
            await proxy.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    protected override string Connect(TestDatabase database)
    {
        proxy ??= DatabaseProxy.Start(database.App);
        return proxy.Route(database.App);
    }

    private string[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ =>
    {
        var digits = (20_000_000 + nextNumber++).ToString(CultureInfo.InvariantCulture);
        return $"{digits}{Luhn.CheckDigit(digits)}RM0001";
    })];

    private string[] AuthorizationIds(int count) => [.. Enumerable.Range(0, count).Select(_ => AuthorizationId.FromOrdinal(nextOrdinal++).Value)];

    /// <summary>Copies of an application with its history, over two years; those with an authorization ID get their own, and a secret.</summary>
    private async Task CopyApplicationsAsync(ApplicationState of, ApplicationState? to, int count, bool assign)
    {
        var (authorized, before) = (of == ApplicationState.Approved, nextNumber);
        await Database.ExecuteAsync(
            """
            with copies as (
                select q.old, (q.r).* from (select a.id as old, jsonb_populate_record(null::registration.applications, to_jsonb(a) || jsonb_build_object(
                    'id', gen_random_uuid(), 'number', 'EXP-2024-' || lpad((($6::int + n) % 1000000)::text, 6, '0'),
                    'business_number', bn, 'legal_name', 'Exports ' || n || ' ' || md5(n::text) || ' Inc.', 'email', 'e' || ($6::int + n) || '@example.ca',
                    'state', coalesce($3::text, a.state),
                    'received_at', now() - n * interval '10 minutes', 'due_date', (now() - n * interval '10 minutes')::date + 7,
                    'authorization_id', coalesce(id_, a.authorization_id),
                    'assignee_id', case when $4::boolean then ('00000000-0000-7000-8000-' || lpad((n % 50)::text, 12, '0'))::uuid end,
                    'assignee_name', case when $4::boolean then 'Officer ' || n % 50 end)) as r
                from registration.applications a, unnest($2::text[], $5::text[]) with ordinality as x (bn, id_, n)
                where a.number = $1 offset 0) q),
            inserted as (insert into registration.applications select (q.r).* from (select jsonb_populate_record(null::registration.applications, to_jsonb(c) - 'old') as r from copies c offset 0) q)
            insert into registration.application_history
                select (q.r).* from (select jsonb_populate_record(null::registration.application_history, to_jsonb(h) || jsonb_build_object('id', gen_random_uuid(), 'application_id', c.id)) as r
                from copies c join registration.application_history h on h.application_id = c.old offset 0) q
            """,
            Applications[of], Numbers(count), (object?)to?.ToString() ?? DBNull.Value, assign, authorized ? AuthorizationIds(count) : new string?[count], before);
        if (authorized)
        {
            await Database.ExecuteAsync(
                """
                insert into registration.authorizations
                    select (q.r).* from (select jsonb_populate_record(null::registration.authorizations, to_jsonb(z) || jsonb_build_object('authorization_id', a.authorization_id, 'application_id', a.id, 'business_number', a.business_number,
                        'legal_name', a.legal_name, 'held_by', null)) as r
                    from registration.applications a, (select z.* from registration.authorizations z join registration.applications o on o.authorization_id = z.authorization_id where o.number = $1) z
                    where a.state = $2 and a.number like 'EXP-2024-%' and not exists (select from registration.authorizations k where k.authorization_id = a.authorization_id) offset 0) q
                """,
                Applications[of], (to ?? of).ToString());
            await Database.ExecuteAsync(
                """
                insert into registration.shared_secrets
                    select (q.r).* from (select jsonb_populate_record(null::registration.shared_secrets, to_jsonb(s) || jsonb_build_object('id', gen_random_uuid(), 'application_id', a.id, 'authorization_id', a.authorization_id,
                        'state', case when a.state = 'Completed' then 'Used' else 'Issued' end, 'ends_at', now() + (row_number() over () % 90) * interval '1 day')) as r
                    from registration.applications a, (select s.* from registration.shared_secrets s join registration.applications o on o.id = s.application_id where o.number = $1 limit 1) s
                    where a.state = $2 and a.number like 'EXP-2024-%' and not exists (select from registration.shared_secrets k where k.application_id = a.id) offset 0) q
                """,
                Applications[of], (to ?? of).ToString());
        }
    }

    /// <summary>Accounts of the businesses whose applications are complete, each with the same owner.</summary>
    private Task CopyAccountsAsync(int count) => Database.ExecuteAsync(
        """
        with chosen as (select a.authorization_id, a.business_number, a.legal_name, gen_random_uuid() id
                from registration.applications a where a.state = 'Completed' and a.number like 'EXP-2024-%' limit $2),
            accounts as (insert into identity.accounts
                select (q.r).* from (select jsonb_populate_record(null::identity.accounts, to_jsonb(t) || jsonb_build_object('account_id', c.id, 'business_number', c.business_number, 'legal_name', c.legal_name)) as r
                from chosen c, identity.accounts t where t.account_id = $1 offset 0) q),
            members as (insert into identity.memberships
                select (q.r).* from (select jsonb_populate_record(null::identity.memberships, to_jsonb(m) || jsonb_build_object('id', gen_random_uuid(), 'account_id', c.id)) as r
                from chosen c, identity.memberships m where m.account_id = $1 and m.role = 'Owner' offset 0) q)
        update registration.authorizations z set held_by = c.id from chosen c where z.authorization_id = c.authorization_id
        """,
        Account.Id.Value, count);

    private Task CopyCasesAsync(int count) => Database.ExecuteAsync(
        """
        insert into registration.cases
            select (q.r).* from (select jsonb_populate_record(null::registration.cases, to_jsonb(k) || jsonb_build_object('id', gen_random_uuid(), 'number', 'CAS-2024-' || lpad(row_number() over ()::text, 6, '0'),
                'account_id', z.held_by, 'authorization_id', z.authorization_id, 'business_number', z.business_number, 'legal_name', z.legal_name,
                'opened_at', now() - row_number() over () * interval '2 hours', 'due_at', now() - (row_number() over () - 100) * interval '2 hours',
                'state', case when row_number() over () % 5 = 0 then 'Open' else 'Decided' end, 'days_left', null, 'assignee_id', null, 'assignee_name', null,
                'proposed_reason_en', null, 'proposed_reason_fr', null, 'proposed_by', null, 'proposed_by_name', null, 'proposed_at', null)) as r
            from (select * from registration.authorizations a where held_by is not null and authorization_id <> $3
                and not exists (select from registration.cases o where o.account_id = a.held_by) limit $2) z, registration.cases k
            where k.number = $1 offset 0) q
        """,
        Case, count, Account.AuthorizationId.Value);

    private Task CopyAssociationsAsync(int count) => Database.ExecuteAsync(
        """
        insert into registration.associations
            select (q.r).* from (select jsonb_populate_record(null::registration.associations, to_jsonb(s) || jsonb_build_object('id', gen_random_uuid(), 'application_id', a.id, 'state', 'Active',
                'client_business_number', a.business_number, 'client_name', a.legal_name, 'asked_at', a.received_at, 'active_since', a.received_at,
                'consented_at', a.received_at, 'consent_due_at', null)) as r
            from (select * from registration.applications where state = 'Completed' and number like 'EXP-2024-%' limit $2) a, registration.associations s
            where s.id = $1 offset 0) q
        """,
        Association.Id, count);
}
