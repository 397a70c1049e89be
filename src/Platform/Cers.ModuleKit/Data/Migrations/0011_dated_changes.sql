-- Days on which federal offices are closed beyond the law's holidays, entered by two supervisors.
create table proclaimed_days (
    day date primary key,
    name_en text not null,
    name_fr text not null
);
create trigger signal after insert or update or delete or truncate on proclaimed_days for each statement execute function signal_all('holidays');

-- What was proposed about figures and days, and what became of it. The figures and days in force stand in their own tables.
create table dated_changes (
    id uuid primary key,
    subject text not null,
    value text,
    name_en text,
    name_fr text,
    effective_on date not null,
    reason text not null,
    state text not null check (state in ('Proposed', 'Confirmed', 'Returned', 'Withdrawn', 'Expired')),
    proposed_by uuid not null,
    proposed_by_name text not null,
    proposed_at timestamptz not null,
    decided_by uuid,
    decided_by_name text,
    decided_at timestamptz,
    note text,
    check ((state = 'Proposed') = (decided_at is null))
);
create unique index dated_changes_one_waiting on dated_changes (subject) where state = 'Proposed';
create index dated_changes_subject on dated_changes (subject, proposed_at);

insert into settings (key, value, valid_from, valid_to, source) values
    ('calendar.civicHoliday', '0', '2000-01-01', null, '1: the first Monday of August is free; not statutory (ours)');
