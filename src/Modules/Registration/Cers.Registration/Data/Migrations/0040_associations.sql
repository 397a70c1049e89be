-- A customs service provider asks for a client by the same form. Such an application stands in the way of no account of the client's own, and the other way round.
alter table applications add column kind text not null default 'NewAccount' check (kind in ('NewAccount', 'AddClient'));
drop index applications_one_open;
create unique index applications_one_open on applications (business_number)
    where state in ('Submitted', 'InReview', 'NeedsInformation', 'PendingSecondReview', 'Approved') and kind = 'NewAccount';

-- An application also ends because the client declines, or nobody agrees in time.
alter table applications drop constraint applications_state_check;
alter table applications add constraint applications_state_check check (state in
    ('Submitted', 'InReview', 'PendingSecondReview', 'Approved', 'Completed', 'Refused', 'NeedsInformation', 'Withdrawn', 'Lapsed'));

create table associations (
    id uuid primary key,
    application_id uuid not null references applications (id),
    state text not null check (state in ('Requested', 'AwaitingConsent', 'Active', 'Suspended', 'Ended', 'Refused')),
    version integer not null,
    csp_account uuid not null,
    csp_business_number text not null,
    csp_name text not null,
    client_business_number text not null,
    client_name text not null,
    client_email text not null,
    client_language text not null,
    asked_at timestamptz not null,
    consent_due_at timestamptz,
    consent_file uuid,
    consented_at timestamptz,
    active_since timestamptz,
    ended_at timestamptz,
    ended_by text check (ended_by in ('Provider', 'Client', 'Staff', 'System')),
    end_reason text,
    check (client_business_number <> csp_business_number),
    check ((state in ('Ended', 'Refused')) = (ended_at is not null)),
    check ((ended_at is null) = (ended_by is null)),
    check (state <> 'AwaitingConsent' or (consent_due_at is not null and consented_at is null)),
    check (state not in ('Requested', 'Active', 'Suspended') or consented_at is not null),
    check (state not in ('Active', 'Suspended') or active_since is not null)
);
create unique index associations_application on associations (application_id);
-- One live association a pair: two requests that are equally fast must not both succeed.
create unique index associations_one_live on associations (csp_account, client_business_number)
    where state in ('Requested', 'AwaitingConsent', 'Active', 'Suspended');
create index associations_provider on associations (csp_account, asked_at, id);
create index associations_client on associations (client_business_number, asked_at, id);
create index associations_asked on associations (asked_at, id);
create index associations_state on associations (state, asked_at, id);
create index associations_by_provider_number on associations (csp_business_number text_pattern_ops);
create index associations_by_client_number on associations (client_business_number text_pattern_ops);
create index associations_by_provider_name on associations (lower(csp_name) text_pattern_ops);
create index associations_by_client_name on associations (lower(client_name) text_pattern_ops);
create index associations_consent_due on associations (consent_due_at, id) where state = 'AwaitingConsent';

create table association_history (
    id uuid primary key,
    association_id uuid not null references associations (id),
    at timestamptz not null,
    kind text not null,
    state text not null,
    side text not null,
    actor_id uuid,
    actor_name text,
    reason text
);
create index association_history_association on association_history (association_id, at, id);

-- For whom a provider files is kept in memory by its account: what it is made of tells when it changes, whoever changes it.
create function signal_clients() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if tg_op <> 'INSERT' and old.state = 'Active' then
        perform platform.signal('clients', old.csp_account::text);
    elsif tg_op <> 'DELETE' and new.state = 'Active' then
        perform platform.signal('clients', new.csp_account::text);
    end if;
    return null;
end $$;
create trigger signal after insert or update or delete on associations for each row execute function signal_clients();
create trigger signal_truncated after truncate on associations for each statement execute function platform.signal_all('clients');

create function signal_clients_of_authorization() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    perform platform.signal('clients', a.csp_account::text) from registration.associations a
    where a.state = 'Active' and a.client_business_number = case when tg_op = 'DELETE' then old.business_number else new.business_number end;
    return null;
end $$;
create trigger signal_clients after insert or update or delete on authorizations for each row execute function signal_clients_of_authorization();

create function signal_clients_of_answer() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    perform platform.signal('clients', a.csp_account::text) from registration.associations a
    where a.state = 'Active' and a.client_business_number = new.business_number;
    return null;
end $$;
create trigger signal_clients_inserted after insert on registry_answers for each row execute function signal_clients_of_answer();
create trigger signal_clients_updated after update on registry_answers for each row
    when (old.found is distinct from new.found or old.open is distinct from new.open or old.designation is distinct from new.designation)
    execute function signal_clients_of_answer();

do $$ begin
    if exists (select from pg_roles where rolname = 'cers_app') then
        -- What happened is never changed.
        revoke update, delete on association_history from cers_app;
    end if;
end $$;
