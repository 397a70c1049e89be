-- Code tables: a code that was ever used is closed by valid_to, never deleted.
create table codes (
    table_name text not null,
    code text not null,
    name_en text not null,
    name_fr text not null,
    valid_from date,
    valid_to date,
    attributes jsonb not null default '{}',
    primary key (table_name, code)
);

-- Export codes of eight digits. Without a French text or unit of its own, a code has those of its chapter (table_name 'HsChapters').
create table hs_codes (
    code text primary key check (code ~ '^[0-9]{8}$'),
    description_en text not null,
    description_fr text,
    unit text,
    conveyance_id text,
    valid_from date,
    valid_to date
);
