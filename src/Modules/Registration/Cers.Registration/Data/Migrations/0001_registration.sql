-- Applications by form BSF831. The form itself is kept as it was sent.
create table applications (
    id uuid primary key,
    number text not null,
    state text not null check (state in ('Submitted', 'InReview', 'PendingSecondReview', 'Approved', 'Completed', 'Refused')),
    version integer not null,
    email text not null,
    language text not null,
    business_number text not null,
    legal_name text not null,
    form jsonb not null,
    received_at timestamptz not null,
    due_date date not null,
    assignee_id uuid,
    assignee_name text,
    refusal_code text,
    refusal_explanation text,
    refusal_proposed_by uuid,
    refusal_proposed_by_name text,
    refusal_proposed_at timestamptz,
    authorization_id text,
    check ((assignee_id is null) = (assignee_name is null)),
    check ((state in ('Approved', 'Completed')) = (authorization_id is not null)),
    check (state not in ('PendingSecondReview', 'Refused') or refusal_code is not null)
);
create unique index applications_number on applications (number);
-- REG-004: two applicants who are equally fast must not both succeed.
create unique index applications_one_open on applications (business_number)
    where state in ('Submitted', 'InReview', 'PendingSecondReview', 'Approved');
create index applications_business_number on applications (business_number, received_at);
create index applications_state on applications (state, received_at, id);
create index applications_waiting on applications (received_at, id) where state in ('Submitted', 'InReview', 'PendingSecondReview');
create index applications_assignee on applications (assignee_id, received_at, id) where state in ('Submitted', 'InReview', 'PendingSecondReview');

create table application_history (
    id uuid primary key,
    application_id uuid not null references applications (id),
    at timestamptz not null,
    kind text not null,
    state text not null,
    actor_id uuid,
    actor_name text,
    note text
);
create index application_history_application on application_history (application_id, at, id);

create table application_registry_checks (
    id uuid primary key,
    application_id uuid not null references applications (id),
    occasion text not null,
    source text not null,
    checked_at timestamptz not null,
    as_of date,
    found boolean not null,
    open boolean not null,
    designation text,
    legal_name text
);
create index application_registry_checks_application on application_registry_checks (application_id, checked_at, id);

-- EXP-YYYY-NNNNNN counts from 1 each Ottawa year.
create table application_numbers (
    year integer primary key,
    last integer not null check (last <= 999999)
);

-- Each value is used for one authorization ID and never again, even when the approval is rolled back.
create sequence authorization_ordinals as integer minvalue 1 maxvalue 6499350 no cycle;

create table authorizations (
    authorization_id text primary key,
    application_id uuid not null references applications (id),
    business_number text not null,
    legal_name text not null,
    operating_name text,
    designation text not null check (designation in ('Exporter', 'CustomsServiceProvider')),
    state text not null check (state in ('Active', 'Suspended', 'Revoked')),
    allocated_at timestamptz not null,
    held_by uuid
);
create unique index authorizations_application on authorizations (application_id);
create unique index authorizations_held_by on authorizations (held_by) where held_by is not null;

create table designation_history (
    id uuid primary key,
    authorization_id text not null references authorizations (authorization_id),
    designation text not null,
    origin text not null check (origin in ('Bsf831', 'Caed', 'Case', 'Staff')),
    at timestamptz not null
);
create index designation_history_authorization on designation_history (authorization_id, at);

create table shared_secrets (
    id uuid primary key,
    application_id uuid not null references applications (id),
    authorization_id text not null references authorizations (authorization_id),
    hmac bytea not null,
    key_id uuid not null,
    state text not null check (state in ('Issued', 'Paused', 'Used', 'Expired', 'Replaced')),
    issued_at timestamptz not null,
    last_day date not null,
    ends_at timestamptz not null,
    wrong_attempts integer not null
);
-- One live secret an application: the old one is dead before the new one is born.
create unique index shared_secrets_one_live on shared_secrets (application_id) where state in ('Issued', 'Paused');
create index shared_secrets_application on shared_secrets (application_id, issued_at);
create index shared_secrets_authorization on shared_secrets (authorization_id, issued_at);
create index shared_secrets_ends on shared_secrets (ends_at) where state in ('Issued', 'Paused');

-- One code an address; a new one takes the place of the former.
create table email_codes (
    email text primary key,
    code_id uuid not null,
    hmac bytea not null,
    key_id uuid not null,
    ends_at timestamptz not null,
    wrong_attempts integer not null
);
create index email_codes_ends on email_codes (ends_at);

-- The register of RM accounts as staff imported and corrected it.
create table rm_accounts (
    business_number text primary key,
    open boolean not null,
    designation text not null check (designation in ('Import', 'Export', 'Both', 'None')),
    legal_name text not null,
    as_of date not null
);
