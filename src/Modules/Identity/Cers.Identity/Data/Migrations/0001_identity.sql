-- A person exists from the first sign-in; the user account's columns come together, later.
create table people (
    id uuid primary key,
    created_at timestamptz not null,
    urn text,
    first_name text,
    last_name text,
    email text,
    email_key text,
    telephone text,
    language text check (language in ('En', 'Fr')),
    terms_version text,
    user_account_at timestamptz,
    constraint people_user_account_whole check (
        num_nulls(urn, first_name, last_name, email, email_key, telephone, language, terms_version, user_account_at) in (0, 9))
);
create unique index people_urn on people (urn);
create unique index people_email_key on people (email_key);

-- Issuer and subject, and nothing else, say whose sign-in it is.
create table credentials (
    issuer text not null,
    subject text not null,
    person_id uuid not null references people,
    first_used_at timestamptz not null,
    constraint credentials_pkey primary key (issuer, subject)
);
create index credentials_person on credentials (person_id);

create table sessions (
    id uuid primary key,
    ticket_hash bytea not null,
    person_id uuid not null references people,
    provider text not null,
    staff_roles text[] not null default '{}',
    display_name text,
    language text not null check (language in ('En', 'Fr')),
    id_token bytea,
    id_token_key_id uuid,
    address text,
    started_at timestamptz not null,
    kept_at timestamptz not null,
    ended_at timestamptz,
    check ((id_token is null) = (id_token_key_id is null))
);
create unique index sessions_ticket_hash on sessions (ticket_hash);
create index sessions_person on sessions (person_id);

-- Codes that confirm the address of a user account; the rows of the last hour are also the count of requests.
create table email_codes (
    id uuid primary key,
    person_id uuid not null references people,
    email_key text not null,
    code_hmac bytea not null,
    key_id uuid not null,
    created_at timestamptz not null
);
create index email_codes_person on email_codes (person_id, created_at);
create index email_codes_address on email_codes (email_key, created_at);

create table accounts (
    account_id uuid primary key,
    business_number text not null,
    legal_name text not null,
    operating_name text,
    state text not null check (state in ('Active', 'Suspended', 'Closed')),
    opened_at timestamptz not null
);
create unique index accounts_business_number on accounts (business_number);

create table memberships (
    id uuid primary key,
    account_id uuid not null references accounts,
    person_id uuid not null references people,
    role text not null check (role in ('Owner', 'ProxyOwner', 'User', 'Browser')),
    since timestamptz not null,
    ended_at timestamptz
);
create unique index memberships_one_live on memberships (account_id, person_id) include (role) where ended_at is null;
create index memberships_person on memberships (person_id, since, id) where ended_at is null;
create index memberships_account on memberships (account_id, since, id) where ended_at is null;

-- Who gave or took which role, kept after the membership has ended.
create table role_changes (
    id uuid primary key,
    account_id uuid not null references accounts,
    person_id uuid not null references people,
    by_person_id uuid not null references people,
    old_role text,
    new_role text,
    at timestamptz not null,
    check (num_nulls(old_role, new_role) < 2)
);
create index role_changes_account on role_changes (account_id, at);

do $$ begin
    if exists (select from pg_roles where rolname = 'cers_app') then
        revoke update, delete on role_changes from cers_app;
    end if;
end $$;
