-- Who has a page about something open: a courtesy among colleagues, minutes old at most, so nothing that must survive a crash.
create unlogged table open_pages (
    person_id uuid not null,
    subject text not null,
    name text not null,
    seen_at timestamptz not null,
    primary key (person_id, subject)
);
create index open_pages_subject on open_pages (subject, seen_at);
