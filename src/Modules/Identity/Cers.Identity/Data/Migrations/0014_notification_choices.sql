-- What a person said about mails that come by choice; who said nothing gets the usual ones.
create table notification_choices (
    person_id uuid not null references people,
    kind text not null check (kind in ('DeclarationOutcome', 'DeadlineNear', 'Outage')),
    wanted boolean not null,
    chosen_at timestamptz not null,
    primary key (person_id, kind)
);
