-- A new owner of a business account whose last one has left the business: proposed by one officer, confirmed by another.
create table owner_namings (
    id uuid primary key,
    account_id uuid not null references accounts,
    person_id uuid not null references people,
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
create unique index owner_namings_one_proposed on owner_namings (account_id) where state = 'Proposed';
create index owner_namings_account on owner_namings (account_id, proposed_at);
create index owner_namings_person on owner_namings (person_id, proposed_at);
