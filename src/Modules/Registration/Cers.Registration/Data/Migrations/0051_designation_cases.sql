-- Disputes of what a business is designated as.
create table cases (
    id uuid primary key,
    number text not null,
    account_id uuid not null,
    authorization_id text not null references authorizations (authorization_id),
    business_number text not null,
    legal_name text not null,
    language text not null,
    state text not null check (state in ('Open', 'Triaged', 'AwaitingClient', 'UnderReview', 'Decided', 'Reopened', 'Withdrawn', 'Closed')),
    version integer not null,
    ground text not null check (ground in ('G1', 'G2', 'G3', 'G4', 'G9')),
    statement text not null,
    received text,
    designation text not null check (designation in ('Exporter', 'CustomsServiceProvider')),
    evidence jsonb not null,
    opened_at timestamptz not null,
    opened_by uuid not null,
    -- When the present term ends: staff's, the client's while a question waits, the one to reopen once it is decided.
    due_at timestamptz,
    days_left integer,
    reminded integer not null,
    assignee_id uuid,
    assignee_name text,
    was_reopened boolean not null,
    deciders uuid[] not null,
    proposed_reason_en text,
    proposed_reason_fr text,
    proposed_by uuid,
    proposed_by_name text,
    proposed_at timestamptz,
    check ((due_at is null) = (state in ('Withdrawn', 'Closed'))),
    check ((days_left is not null) = (state = 'AwaitingClient')),
    check ((assignee_id is null) = (assignee_name is null)),
    check (state not in ('Triaged', 'AwaitingClient', 'UnderReview') or assignee_id is not null),
    check (num_nulls(proposed_reason_en, proposed_reason_fr, proposed_by, proposed_by_name, proposed_at) in (0, 5)),
    check (proposed_by is null or state = 'UnderReview')
);
create unique index cases_number on cases (number text_pattern_ops);
-- Two owners who open one at once must not both succeed.
create unique index cases_one_open on cases (account_id) where state in ('Open', 'Triaged', 'AwaitingClient', 'UnderReview', 'Reopened');
create index cases_account on cases (account_id, opened_at, id);
-- The board: all, mine, nobody's, by what is due.
create index cases_due on cases (due_at, id) where state in ('Open', 'Triaged', 'AwaitingClient', 'UnderReview', 'Reopened');
create index cases_assignee on cases (assignee_id, due_at, id) where state in ('Open', 'Triaged', 'AwaitingClient', 'UnderReview', 'Reopened');
create index cases_state on cases (state, opened_at, id);
create index cases_business_number on cases (business_number text_pattern_ops);
create index cases_authorization on cases (authorization_id);
create index cases_legal_name on cases (lower(legal_name) text_pattern_ops);
-- Terms that run out by themselves.
create index cases_terms on cases (due_at) where state in ('AwaitingClient', 'Decided');

create table case_history (
    id uuid primary key,
    case_id uuid not null references cases (id),
    at timestamptz not null,
    kind text not null,
    state text not null,
    actor_id uuid,
    actor_name text,
    note text
);
create index case_history_case on case_history (case_id, at, id);

create table case_messages (
    id uuid primary key,
    case_id uuid not null references cases (id),
    at timestamptz not null,
    from_staff boolean not null,
    author text not null,
    text text not null
);
create index case_messages_case on case_messages (case_id, at, id);

create table case_decisions (
    id uuid primary key,
    case_id uuid not null references cases (id),
    decision text not null check (decision in ('Maintained', 'ChangedToExporter', 'ChangedToCsp')),
    reason_en text not null,
    reason_fr text not null,
    proposed_by_name text,
    decided_by uuid not null,
    decided_by_name text not null,
    decided_at timestamptz not null,
    letter_language text not null,
    letter_title text not null,
    letter_paragraphs text[] not null
);
create index case_decisions_case on case_decisions (case_id, decided_at, id);

-- CAS-YYYY-NNNNNN counts from 1 each Ottawa year.
create table case_numbers (
    year integer primary key,
    last integer not null check (last <= 999999)
);

do $$ begin
    if exists (select from pg_roles where rolname = 'cers_app') then
        -- What was said and decided is never changed.
        revoke update, delete on case_history, case_messages, case_decisions, designation_history from cers_app;
        revoke delete on cases, one_time_ids from cers_app;
    end if;
end $$;
