-- Names a credential between people, since its subject at the provider is told to nobody.
alter table credentials
    add column reference text not null default upper(substr(replace(gen_random_uuid()::text, '-', ''), 1, 12));
create unique index credentials_reference on credentials (reference);

-- Credentials that sign a person in no more, whoever took them away. One of them that is used again is a stranger's.
create table ended_credentials (
    reference text not null,
    person_id uuid not null references people,
    issuer text not null,
    first_used_at timestamptz not null,
    last_used_at timestamptz,
    ended_at timestamptz not null,
    primary key (person_id, reference, ended_at)
);

create function keep_ended_credential() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    -- A credential that moves to another person takes nothing of the first one with it.
    if tg_op = 'DELETE' or old.person_id <> new.person_id then
        insert into identity.ended_credentials values (old.reference, old.person_id, old.issuer, old.first_used_at, old.last_used_at, now());
    end if;
    return null;
end $$;
create trigger keep_ended after delete or update of person_id on credentials for each row execute function keep_ended_credential();

-- Another credential in the place of a lost one: proposed by one officer, confirmed by another.
create table relinkings (
    id uuid primary key,
    person_id uuid not null references people,
    old_reference text not null,
    old_issuer text not null,
    new_reference text not null,
    new_issuer text not null,
    new_first_used_at timestamptz not null,
    identity_check text not null,
    state text not null check (state in ('Proposed', 'Confirmed', 'Returned', 'Withdrawn', 'Expired')),
    proposed_by uuid not null references people,
    proposed_by_name text not null,
    proposed_at timestamptz not null,
    decided_by uuid references people,
    decided_by_name text,
    decided_at timestamptz,
    note text,
    -- Never for oneself, and never alone.
    check (proposed_by <> person_id and decided_by <> person_id),
    check (state <> 'Confirmed' or decided_by <> proposed_by)
);
create unique index relinkings_one_proposed on relinkings (person_id) where state = 'Proposed';
create index relinkings_person on relinkings (person_id, proposed_at);
