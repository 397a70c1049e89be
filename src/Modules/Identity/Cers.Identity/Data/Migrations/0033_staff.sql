-- Everybody who ever signed in with a staff role. What the provider said last, what was granted beyond it and what is withheld of it: a role is in effect
-- when it was said in the session's sign-in or is granted here, and is not withheld here.
create table staff (
    id uuid primary key,
    person_id uuid not null unique references people,
    number integer not null generated always as identity,
    name text not null,
    sign_in_roles text[] not null,
    last_sign_in_at timestamptz not null,
    granted_roles text[] not null default '{}',
    withheld_roles text[] not null default '{}',
    version integer not null default 1,
    check (not granted_roles && withheld_roles)
);
create unique index staff_number on staff (number);
create index staff_last_sign_in on staff (last_sign_in_at, id);

-- Sessions are kept in memory with the roles of their person.
create function signal_staff() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    perform platform.signal('session', s.id::text), platform.signal('session', encode(s.ticket_hash, 'hex'))
    from identity.sessions s where s.person_id = coalesce(new.person_id, old.person_id) and s.ended_at is null;
    return null;
end $$;
create trigger signal after insert or delete or update of person_id, granted_roles, withheld_roles on staff for each row execute function signal_staff();
create trigger signal_truncated after truncate on staff for each statement execute function platform.signal_all('session');

-- Who is known at this moment.
insert into staff (id, person_id, name, sign_in_roles, last_sign_in_at)
    select distinct on (person_id) gen_random_uuid(), person_id, coalesce(display_name, '?'), staff_roles, started_at
    from sessions where staff_roles <> '{}' order by person_id, started_at desc;

-- What was decided here about staff roles: proposed by one supervisor, confirmed by another.
create table role_decisions (
    id uuid primary key,
    person_id uuid not null references staff (person_id),
    role text not null,
    decision text not null check (decision in ('AsSignIn', 'Granted', 'Withheld')),
    reason text not null,
    state text not null check (state in ('Proposed', 'Confirmed', 'Returned', 'Withdrawn', 'Expired')),
    proposed_by uuid not null references people,
    proposed_by_name text not null,
    proposed_at timestamptz not null,
    decided_by uuid references people,
    decided_by_name text,
    decided_at timestamptz,
    note text,
    check (proposed_by <> person_id and decided_by <> person_id),
    check (state <> 'Confirmed' or decided_by <> proposed_by)
);
create unique index role_decisions_one_proposed on role_decisions (person_id) where state = 'Proposed';
create index role_decisions_person on role_decisions (person_id, proposed_at);
