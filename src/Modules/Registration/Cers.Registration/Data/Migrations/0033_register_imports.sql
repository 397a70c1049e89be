-- The register is searched by number and by the beginnings of the words of a name, without case and accents.
create function name_words(text) returns tsvector language sql immutable strict parallel safe set search_path = pg_catalog as $$
    select to_tsvector('simple', lower(regexp_replace(
        normalize(replace(replace(replace(replace($1, 'Œ', 'OE'), 'œ', 'oe'), 'Æ', 'AE'), 'æ', 'ae'), nfd), '[\u0300-\u036f]', '', 'g')))
$$;
create index rm_accounts_words on rm_accounts using gin (registration.name_words(legal_name));
create index rm_accounts_number on rm_accounts (business_number text_pattern_ops);

-- What happened to each RM account in the imported register.
create table rm_account_changes (
    id uuid primary key,
    business_number text not null,
    kind text not null check (kind in ('Added', 'Changed', 'Closed')),
    former_open boolean,
    former_designation text,
    former_legal_name text,
    open boolean not null,
    designation text not null,
    legal_name text not null,
    as_of date not null,
    import_id uuid,
    reason text,
    actor_id uuid,
    actor_name text,
    at timestamptz not null
);
create index rm_account_changes_number on rm_account_changes (business_number, at, id);
create index rm_account_changes_at on rm_account_changes (at);

-- A file of accounts, read and compared with the register, before and after it is applied.
create table register_imports (
    id uuid primary key,
    version integer not null,
    kind text not null check (kind in ('Whole', 'Additions')),
    state text not null check (state in ('Previewed', 'Applied', 'Dropped')),
    file_name text not null,
    previewed_by uuid not null,
    previewed_by_name text not null,
    previewed_at timestamptz not null,
    decided_by uuid,
    decided_by_name text,
    decided_at timestamptz,
    added integer not null,
    changed integer not null,
    closed integer not null,
    same integer not null,
    refused integer not null
);
create index register_imports_previewed on register_imports (previewed_at, id);

create table register_import_lines (
    import_id uuid not null references register_imports (id),
    ordinal integer not null,
    -- Null for an account that the whole file leaves out.
    line integer,
    effect text not null check (effect in ('Added', 'Changed', 'Closed', 'Same', 'Refused')),
    business_number text,
    open boolean,
    designation text,
    legal_name text,
    as_of date,
    former_open boolean,
    former_designation text,
    former_legal_name text,
    field text,
    code text,
    primary key (import_id, ordinal)
);
create index register_import_lines_effect on register_import_lines (import_id, effect, ordinal);

do $$ begin
    if exists (select from pg_roles where rolname = 'cers_app') then
        revoke update, delete on rm_account_changes from cers_app;
    end if;
end $$;
