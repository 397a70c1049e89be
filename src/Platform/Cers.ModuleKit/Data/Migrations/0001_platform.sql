-- Audit entries: append-only, by month of their time. Partitions are made ahead; what none covers falls into the default one.
create table audit_entries (
    id uuid not null,
    at timestamptz not null,
    message text not null,
    outcome text not null check (outcome in ('done', 'refused', 'denied', 'failed', 'viewed')),
    actor text not null,
    session uuid,
    role text,
    account_id uuid,
    channel text not null,
    parent uuid,
    subject text,
    reason text,
    codes text[] not null default '{}',
    trace_id text,
    primary key (at, id)
) partition by range (at);
create table audit_entries_default partition of audit_entries default;
create index audit_entries_account on audit_entries (account_id, at) where account_id is not null;
create index audit_entries_subject on audit_entries (subject, at) where subject is not null;

create table outbox (
    id uuid primary key,
    created_at timestamptz not null,
    template text not null,
    recipient text not null,
    language text not null check (language in ('en', 'fr')),
    model jsonb not null,
    secret bytea,
    secret_key_id uuid,
    subject text,
    state text not null default 'waiting' check (state in ('waiting', 'sent', 'dead')),
    attempts integer not null default 0,
    next_attempt_at timestamptz not null,
    sent_at timestamptz,
    last_error text,
    check ((secret is null) = (secret_key_id is null)),
    check (state <> 'sent' or secret is null)
);
create index outbox_due on outbox (next_attempt_at) where state = 'waiting';

create table client_requests (
    requester text not null,
    client_request_id text not null,
    message text not null,
    body_hmac bytea not null,
    key_id uuid not null,
    at timestamptz not null,
    account_id uuid,
    outcome text,
    answer jsonb,
    primary key (requester, client_request_id)
);
create index client_requests_at on client_requests (at);

create table attempts (
    key text primary key,
    count integer not null,
    window_ends_at timestamptz not null
);

create table keys (
    id uuid primary key,
    purpose text not null,
    wrapped bytea not null,
    created_at timestamptz not null,
    retired_at timestamptz
);
-- Two hosts that both find no key must end with one.
create unique index keys_one_live on keys (purpose) where retired_at is null;

create table data_protection_keys (
    id uuid primary key,
    name text not null,
    wrapped bytea not null,
    created_at timestamptz not null default now()
);

-- Figures that the agency may change, with dates of effect.
create table settings (
    key text not null,
    value text not null,
    valid_from date not null,
    valid_to date,
    source text not null,
    primary key (key, valid_from)
);

do $$ begin
    if exists (select from pg_roles where rolname = 'cers_app') then
        revoke update, delete on audit_entries, audit_entries_default from cers_app;
        revoke update, delete on keys from cers_app;
    end if;
end $$;
