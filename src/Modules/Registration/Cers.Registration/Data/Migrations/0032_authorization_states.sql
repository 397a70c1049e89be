-- Since when an authorization ID may be used to file or not, and why.
alter table authorizations
    add column version integer not null default 0,
    -- Who suspended it: staff lift their own suspension, the register its own.
    add column suspended_by text check (suspended_by in ('Staff', 'Register')),
    -- The RM account is not what it must be: told then, suspended after the last day.
    add column warned_at timestamptz,
    add column warned_reason text check (warned_reason in ('RmAccountNotValid', 'RmAccountNotForExport')),
    add column last_day date;
create index authorizations_warned on authorizations (last_day) where last_day is not null;
create index authorizations_suspended_by_register on authorizations (authorization_id) where suspended_by = 'Register';

create table authorization_events (
    id uuid primary key,
    authorization_id text not null references authorizations (authorization_id),
    kind text not null check (kind in (
        'Warned', 'WarningLifted', 'Suspended', 'Reinstated', 'RevocationProposed', 'RevocationReturned', 'RevocationWithdrawn', 'RevocationExpired', 'Revoked')),
    cause text not null check (cause in ('RmAccountNotValid', 'RmAccountNotForExport', 'RmAccountInOrder', 'Staff')),
    reason text,
    actor_id uuid,
    actor_name text,
    at timestamptz not null
);
create index authorization_events_authorization on authorization_events (authorization_id, at, id);

do $$ begin
    if exists (select from pg_roles where rolname = 'cers_app') then
        revoke update, delete on authorization_events from cers_app;
    end if;
end $$;
