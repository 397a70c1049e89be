-- Where an entry stands: the id of the transaction that inserted it. Everything below the oldest running transaction is final, committed or not,
-- so that a batch which ends there misses nothing. The offset is 0 until a dump is restored into another cluster, whose ids start lower.
create function audit_offset() returns bigint language sql immutable as 'select 0::bigint';
alter table audit_entries add column position bigint not null default (pg_current_xact_id()::text::bigint + platform.audit_offset());
create index audit_entries_position on audit_entries (position, id);

-- How many equal denials of a minute the entry stands for; null: one.
alter table audit_entries add column count integer check (count > 0);

create index audit_entries_actor on audit_entries (actor, at);
create index audit_entries_message on audit_entries (message, at);

create function audit_horizon() returns bigint language sql stable
    as 'select pg_snapshot_xmin(pg_current_snapshot())::text::bigint + platform.audit_offset()';

-- A batch of entries, after (after_position, after_id) up to (to_position, to_id). Leaves: for each entry its id, the hash of its canonical form and
-- four bytes a column, in the order of columns, which tell the column that differs.
create table audit_seals (
    number bigint primary key check (number > 0),
    sealed_at timestamptz not null,
    previous bytea not null,
    after_position bigint not null,
    after_id uuid not null,
    to_position bigint not null,
    to_id uuid not null,
    first_at timestamptz not null,
    last_at timestamptz not null,
    entries integer not null check (entries > 0),
    columns text[] not null,
    leaves bytea not null,
    signed_by text not null,
    hash bytea not null,
    signature bytea not null
);
create index audit_seals_sealed on audit_seals (sealed_at);

-- The public halves of the keys that sealed. Whom to trust is the verifier's configuration, never this table alone.
create table audit_public_keys (
    id text primary key,
    public_key bytea not null,
    published_at timestamptz not null default now()
);

-- The only way to add a seal: the next one, on top of the last.
create function add_audit_seal(seal audit_seals) returns void
    language plpgsql security definer set search_path = platform, pg_temp as $$
declare
    last audit_seals;
begin
    select * into last from audit_seals order by number desc limit 1;
    if seal.number <> coalesce(last.number, 0) + 1
        or (last.number is not null and (seal.previous, seal.after_position, seal.after_id) is distinct from (last.hash, last.to_position, last.to_id))
        or (seal.to_position, seal.to_id) <= (seal.after_position, seal.after_id)
        or seal.to_position >= audit_horizon()
    then
        raise exception 'Seal % does not follow the last one', seal.number;
    end if;
    insert into audit_seals select (seal).*;
end $$;
revoke execute on function add_audit_seal(audit_seals) from public;

-- After a dump was restored into another cluster: positions go on behind the highest one there. Called by every migration run, as the owner.
create function continue_audit() returns boolean language plpgsql set search_path = platform, pg_temp as $$
declare
    highest bigint;
    here bigint := pg_current_xact_id()::text::bigint;
begin
    select greatest((select max(to_position) from audit_seals), (select max(position) from audit_entries)) into highest;
    if highest is null or highest <= here + audit_offset() then
        return false;
    end if;
    execute format('create or replace function platform.audit_offset() returns bigint language sql stable as %L', format('select %s::bigint', highest - here + 1));
    return true;
end $$;
revoke execute on function continue_audit() from public;

do $$ begin
    if exists (select from pg_roles where rolname = 'cers_app') then
        -- Every column but the position, which says when in truth.
        revoke insert on audit_entries, audit_entries_default from cers_app;
        grant insert (id, at, message, outcome, actor, session, role, account_id, channel, parent, subject, reason, codes, trace_id, count) on audit_entries to cers_app;
        revoke insert, update, delete on audit_seals from cers_app;
        revoke update, delete on audit_public_keys from cers_app;
        grant execute on function add_audit_seal(audit_seals) to cers_app;
    end if;
end $$;
