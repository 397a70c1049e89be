-- A file that says how a code table is from a day on, compared with the table; two supervisors decide on it.
create table code_table_imports (
    id uuid primary key,
    version integer not null,
    table_name text not null,
    effective_on date not null,
    state text not null check (state in ('Previewed', 'Proposed', 'Confirmed', 'Returned', 'Withdrawn', 'Expired')),
    file_name text not null,
    previewed_by uuid not null,
    previewed_by_name text not null,
    previewed_at timestamptz not null,
    why text,
    proposed_by uuid,
    proposed_by_name text,
    proposed_at timestamptz,
    decided_by uuid,
    decided_by_name text,
    decided_at timestamptz,
    note text,
    added integer not null,
    changed integer not null,
    ended integer not null,
    unchanged integer not null,
    refused integer not null
);
create index code_table_imports_table on code_table_imports (table_name, previewed_at, id);

-- What the file changes, and what is wrong with it: a line that changes nothing is only counted.
create table code_table_import_lines (
    import_id uuid not null references code_table_imports (id),
    ordinal integer not null,
    -- Null for a code that the file leaves out.
    line integer,
    effect text not null check (effect in ('Added', 'Changed', 'Ended', 'Refused')),
    code text,
    name_en text,
    name_fr text,
    valid_from date,
    valid_to date,
    attributes jsonb not null,
    -- The state that ends.
    former_id bigint references code_versions (id),
    "column" text,
    fault text,
    primary key (import_id, ordinal)
);
create index code_table_import_lines_effect on code_table_import_lines (import_id, effect, ordinal);
