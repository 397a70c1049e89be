-- Information asked for, withdrawn, lapsed; keyed in by staff; drafts; notes.
alter table applications drop constraint applications_state_check;
alter table applications add constraint applications_state_check check (state in
    ('Submitted', 'InReview', 'PendingSecondReview', 'Approved', 'Completed', 'Refused', 'NeedsInformation', 'Withdrawn', 'Lapsed'));

-- An approved application whose secret nobody used lapses, and keeps the authorization ID that it was given.
alter table applications drop constraint applications_check1;

alter table applications
    add column changed_at timestamptz not null default now(),
    -- The Ottawa day on which information was asked for; the clock stands still from then on.
    add column paused_on date,
    add column keyed_in_by uuid,
    add column keyed_in_by_name text,
    add column paper_received_on date,
    add column received_form_id uuid,
    add column email_statement text,
    add constraint applications_keyed_in check ((keyed_in_by is null) = (keyed_in_by_name is null));
update applications a set changed_at = coalesce((select max(h.at) from application_history h where h.application_id = a.id), a.received_at);

-- REG-004: two applicants who are equally fast must not both succeed.
drop index applications_one_open;
create unique index applications_one_open on applications (business_number)
    where state in ('Submitted', 'InReview', 'NeedsInformation', 'PendingSecondReview', 'Approved');

create table application_information_requests (
    id uuid primary key,
    application_id uuid not null references applications (id),
    asked_at timestamptz not null,
    asked_by uuid not null,
    asked_by_name text not null,
    asked_on date not null,
    -- The last day for the answer; the application lapses with its end.
    last_day date not null,
    questions jsonb not null,
    reminders integer not null,
    answered_at timestamptz,
    closed boolean not null
);
create index application_information_requests_application on application_information_requests (application_id, asked_at);
-- One open request an application.
create unique index application_information_requests_one_open on application_information_requests (application_id) where not closed;
create index application_information_requests_open on application_information_requests (last_day, id) where not closed;
create index application_information_requests_remind on application_information_requests (asked_on, id) where not closed and reminders < 2;

create table application_notes (
    id uuid primary key,
    application_id uuid not null references applications (id),
    at timestamptz not null,
    author_id uuid not null,
    author_name text not null,
    text text not null
);
create index application_notes_application on application_notes (application_id, at, id);

-- What is not submitted yet: nothing in it is checked, and it stands in nobody's way.
create table application_drafts (
    id uuid primary key,
    number text not null,
    version integer not null,
    -- The confirmed address; of a form that staff key in, what they have typed so far.
    email text,
    business_number text,
    form jsonb not null,
    saved_at timestamptz not null,
    keyed_in_by uuid,
    keyed_in_by_name text,
    paper_received_on date,
    received_form_id uuid,
    email_statement text,
    -- When its submission was last refused because another application or an account was there first (REG-004).
    refused_at timestamptz,
    check ((keyed_in_by is null) = (keyed_in_by_name is null)),
    check (keyed_in_by is not null or email is not null)
);
create unique index application_drafts_number on application_drafts (number);
create index application_drafts_email on application_drafts (email);
create index application_drafts_business_number on application_drafts (business_number, saved_at) where business_number is not null;
create index application_drafts_saved on application_drafts (saved_at, id);
create index application_drafts_keyed_in on application_drafts (saved_at, id) where keyed_in_by is not null;
