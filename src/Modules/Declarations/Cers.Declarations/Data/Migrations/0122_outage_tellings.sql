-- To whom it is told by mail that an outage begins or ends (N-24), some people at a time: up to which person it has been, and when it was done.
create table outage_tellings (
    outage_id uuid not null references outages,
    kind text not null check (kind in ('Begins', 'Ends')),
    moment timestamptz not null,
    told_to uuid,
    done_at timestamptz,
    primary key (outage_id, kind, moment)
);
create index outage_tellings_waiting on outage_tellings (moment) where done_at is null;
