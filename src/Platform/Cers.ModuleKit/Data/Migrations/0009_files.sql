-- Files in chunks: written and read as streams, never whole in memory.
create table files (
    id uuid primary key,
    purpose text not null,
    name text not null,
    kind text,
    size bigint,
    sha256 bytea,
    scan text check (scan in ('Clean', 'NotScanned')),
    state text not null check (state in ('Uploading', 'Kept', 'Attached')),
    uploaded_by text not null,
    started_at timestamptz not null,
    kept_at timestamptz,
    subject text,
    check ((state = 'Uploading') = (kept_at is null)),
    check (state = 'Uploading' or (kind is not null and size is not null and sha256 is not null and scan is not null)),
    check ((state = 'Attached') = (subject is not null))
);
create index files_orphans on files (started_at) where state <> 'Attached';
create index files_subject on files (subject) where subject is not null;

create table file_chunks (
    file_id uuid not null references files (id) on delete cascade,
    ordinal integer not null,
    bytes bytea not null,
    primary key (file_id, ordinal)
);
-- What is uploaded is mostly compressed already.
alter table file_chunks alter column bytes set storage external;

-- Good once, for one person, for minutes. Only a hash is kept.
create table file_tickets (
    hash bytea primary key,
    actor text not null,
    purpose text not null,
    -- Null for an upload.
    file_id uuid references files (id) on delete cascade,
    subject text,
    expires_at timestamptz not null
);
create index file_tickets_expire on file_tickets (expires_at);
create index file_tickets_actor on file_tickets (actor, purpose);
