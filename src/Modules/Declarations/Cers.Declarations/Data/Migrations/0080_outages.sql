-- The register of outages. Who enters one wrongly withdraws it: nothing is deleted.
create table outages (
    id uuid primary key,
    number text not null constraint outages_number unique,
    kind text not null check (kind in ('Scheduled', 'Unscheduled')),
    systems text[] not null,
    text_en text not null,
    text_fr text not null,
    starts_at timestamptz not null,
    ends_at timestamptz,
    withdrawn boolean not null,
    version integer not null,
    changed_at timestamptz not null,
    check (starts_at < ends_at)
);
create index outages_start on outages (starts_at, id);
create trigger signal after insert or update or delete or truncate on outages for each statement execute function platform.signal_all('outages');

create table outage_events (
    id uuid primary key,
    outage_id uuid not null references outages,
    kind text not null check (kind in ('Entered', 'Ended', 'Corrected', 'Withdrawn')),
    at timestamptz not null,
    by_person uuid,
    by_name text not null,
    starts_at timestamptz not null,
    ends_at timestamptz,
    reason text
);
create index outage_events_outage on outage_events (outage_id, at);

-- OUT-YYYY-NNNN counts from 1 each Ottawa year.
create table outage_numbers (
    year integer primary key,
    last integer not null
);

-- Which outage put the last moment off, and until when; when form BSF844 was filed.
alter table declarations
    add column outage_number text,
    add column extended_to timestamptz,
    add column contingency_filed_at timestamptz;
alter table status_history add column outage_number text;

-- Where a change of the register may make a difference: few of all.
create index declarations_late on declarations (due_by) where late_by_minutes > 0 or outage_number is not null;

do $$ begin
    if exists (select from pg_roles where rolname = 'cers_app') then
        revoke delete on outages from cers_app;
        revoke update, delete on outage_events from cers_app;
    end if;
end $$;
