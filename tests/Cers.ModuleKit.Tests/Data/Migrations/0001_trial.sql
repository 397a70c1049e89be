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
