-- Why an account was suspended or reinstated, by whom; the owners are told the reason in their language.
create table account_state_changes (
    id uuid primary key,
    account_id uuid not null references accounts,
    state text not null check (state in ('Active', 'Suspended', 'Closed')),
    reason_en text not null,
    reason_fr text not null,
    by_person_id uuid not null references people,
    by_name text not null,
    at timestamptz not null
);
create index account_state_changes_account on account_state_changes (account_id, at);

-- What the page of a person lists of roles that were given and taken.
create index memberships_of_person on memberships (person_id, since);
create index memberships_of_account on memberships (account_id, since);

do $$ begin
    if exists (select from pg_roles where rolname = 'cers_app') then
        revoke update, delete on account_state_changes from cers_app;
    end if;
end $$;
