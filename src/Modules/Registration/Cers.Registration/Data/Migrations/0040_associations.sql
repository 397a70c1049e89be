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
    -- Null for a client that came with its provider from CAED.
    application_id uuid references applications (id),
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
create unique index associations_application on associations (application_id) where application_id is not null;
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

-- For whom a former CAED client reported there, and when last: with this it comes to CERS.
create table caed_clients (
    csp_business_number text not null,
    client_business_number text not null,
    client_name text not null,
    client_email text not null,
    client_language text not null,
    last_reported_on date not null,
    primary key (csp_business_number, client_business_number)
);

insert into platform.settings (key, value, valid_from, valid_to, source) values
    ('caed.association.from', '', '2020-10-01', null, 'day, or empty: no limit; (public: Start page, its dates empty in the copy used)'),
    ('caed.association.to', '', '2020-10-01', null, 'day, or empty: no limit; same');

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

-- The register is imported whole: all rights may be others.
create trigger signal_clients after insert or update or delete or truncate on rm_accounts for each statement execute function platform.signal_all('clients');

do $$ begin
    if exists (select from pg_roles where rolname = 'cers_app') then
        -- What happened is never changed.
        revoke update, delete on association_history from cers_app;
    end if;
end $$;
