-- What waits for a second person, and what became of it. The command is encrypted, and gone once it is decided.
create table proposals (
    id uuid primary key,
    message text not null,
    subject text not null,
    version integer not null,
    confirm_permission text not null,
    command bytea,
    key_id uuid,
    reason text not null,
    proposed_by uuid not null,
    proposed_by_name text not null,
    proposed_at timestamptz not null,
    expires_at timestamptz not null,
    state text not null default 'Waiting' check (state in ('Waiting', 'Confirmed', 'Returned', 'Withdrawn', 'Expired')),
    decided_by uuid,
    decided_at timestamptz,
    check ((state = 'Waiting') = (command is not null)),
    check ((command is null) = (key_id is null)),
    check ((state = 'Waiting') = (decided_at is null)),
    -- Four eyes, whatever the code says.
    check (state not in ('Confirmed', 'Returned') or decided_by <> proposed_by)
);
-- One proposal at a time about one thing.
create unique index proposals_one_waiting on proposals (subject) where state = 'Waiting';
create index proposals_waiting on proposals (confirm_permission, proposed_at, id) where state = 'Waiting';
create index proposals_expire on proposals (expires_at) where state = 'Waiting';
create index proposals_subject on proposals (subject, proposed_at);

-- A proposal is neither done nor refused.
alter table audit_entries drop constraint audit_entries_outcome_check;
alter table audit_entries add constraint audit_entries_outcome_check
    check (outcome in ('done', 'refused', 'denied', 'failed', 'viewed', 'proposed'));
