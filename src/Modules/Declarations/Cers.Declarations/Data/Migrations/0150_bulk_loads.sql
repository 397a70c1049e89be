-- Files of declarations and what became of each. The row is the load's lock: who works on it holds the newest fence, and for some seconds at a time.
create table bulk_loads (
    id uuid primary key,
    account_id uuid not null,
    business_number text not null,
    file_id uuid not null,
    name text not null,
    format text not null check (format in ('FixedWidth', 'JsonLines', 'Csv')),
    sha256 bytea not null,
    size bigint not null,
    sender jsonb not null,
    by_staff boolean not null,
    sent_because text,
    received_at timestamptz not null,
    all_or_nothing boolean not null,
    state text not null check (state in ('Queued', 'Checking', 'Processing', 'Done', 'Refused', 'Cancelled')),
    cancel_asked_at timestamptz,
    declarations integer,
    done integer not null,
    accepted integer not null,
    drafts integer not null,
    needs_acknowledgement integer not null,
    refused integer not null,
    findings integer not null,
    fence bigint not null,
    lease_until timestamptz,
    ending text,
    finished_at timestamptz,
    check ((finished_at is not null) = (state in ('Done', 'Refused', 'Cancelled'))),
    check (by_staff = (sent_because is not null))
);
-- What hosts look for, the oldest first, and how many an account has waiting.
create index bulk_loads_unfinished on bulk_loads (received_at, id) where finished_at is null;
create index bulk_loads_account on bulk_loads (account_id, received_at, id);
create index bulk_loads_business on bulk_loads (business_number, received_at, id);
create index bulk_loads_received on bulk_loads (received_at, id);
-- The same file again.
create index bulk_loads_same on bulk_loads (account_id, sha256);
-- Whose reports are not kept any longer.
create index bulk_loads_finished on bulk_loads (finished_at) where finished_at is not null;

-- One row a declaration of the file: the submission report.
create table bulk_results (
    load_id uuid not null references bulk_loads on delete cascade,
    ordinal integer not null,
    account_id uuid not null,
    first_line integer not null,
    sender_reference text,
    result text not null check (result in ('Accepted', 'Draft', 'NeedsAcknowledgement', 'Refused')),
    received_on date,
    declaration_id uuid,
    draft_id uuid,
    late_by_minutes integer,
    errors integer not null,
    verifies integer not null,
    warnings integer not null,
    infos integer not null,
    primary key (load_id, ordinal),
    check ((result = 'Accepted') = (declaration_id is not null)),
    check ((declaration_id is not null) = (received_on is not null and late_by_minutes is not null))
);

-- One row a finding, in the order of the file: the error report.
create table bulk_findings (
    load_id uuid not null references bulk_loads on delete cascade,
    position integer not null,
    account_id uuid not null,
    line integer not null,
    record text,
    sender_reference text,
    field text,
    start integer,
    value text,
    rule_id text not null,
    severity text not null,
    message_en text not null,
    message_fr text not null,
    primary key (load_id, position)
);
