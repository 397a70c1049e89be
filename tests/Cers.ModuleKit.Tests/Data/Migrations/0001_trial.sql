create table notes (
    id uuid primary key,
    account_id uuid not null,
    text text not null,
    at timestamptz not null
);
create unique index notes_text on notes (account_id, text);

create table balances (
    name text primary key,
    amount bigint not null
);

create table tries (
    id uuid primary key,
    what text not null
);

create table seals (
    name text primary key,
    version integer not null,
    state text not null
);
-- A row that only the commit refuses, as the database may refuse to serialize a transaction.
create function refuse_at_commit() returns trigger language plpgsql as $$
begin
    raise exception 'at the commit' using errcode = '40001';
end $$;
create constraint trigger refused_at_commit after insert on tries deferrable initially deferred
    for each row when (new.what = 'refused at commit') execute function refuse_at_commit();
