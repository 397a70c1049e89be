-- Pairs of declarations that a rule takes for the same goods, for staff: few rows of many, with numbers and nothing else of either.
create table possible_duplicates (
    id uuid primary key,
    rule_id text not null,
    at timestamptz not null,
    told boolean not null,
    declaration_id uuid not null,
    received_on date not null,
    proof_of_report text not null,
    other_id uuid not null,
    other_received_on date not null,
    other_proof_of_report text not null
);
create unique index possible_duplicates_pair on possible_duplicates (declaration_id, other_id, rule_id);
create index possible_duplicates_other on possible_duplicates (other_id);
create index possible_duplicates_newest on possible_duplicates (at, id);
create index possible_duplicates_rule on possible_duplicates (rule_id, at, id);

-- Whose identification number it is tells nothing here: the same one is looked for in everybody's declarations.
create index marks_conveyance on marks (value, received_on, declaration_id) where kind = 'Conveyance';

-- What was accepted, amended or voided since it was last compared with all others: a row an event, in the event's own transaction. Compared after its commit, so that
-- of two alike that commit at once at least one sees the other.
create table to_compare (
    declaration_id uuid not null,
    received_on date not null,
    at timestamptz not null,
    primary key (declaration_id, at)
);
create index to_compare_at on to_compare (at);

create function compare_later() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    insert into declarations.to_compare (declaration_id, received_on, at) values (new.declaration_id, new.received_on, new.at) on conflict do nothing;
    return null;
end $$;
create trigger compare_later after insert on status_history for each row
    when (new.late_reason is null) execute function compare_later();

insert into to_compare (declaration_id, received_on, at) select id, received_on, accepted_at from declarations where status <> 'Voided';
