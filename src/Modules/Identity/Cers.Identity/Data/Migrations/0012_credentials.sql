-- A credential has an id of its own, so that a person can name one without telling its subject; and tells when it was last used.
alter table credentials add column id uuid not null default gen_random_uuid();
alter table credentials add column last_used_at timestamptz;
create unique index credentials_id on credentials (id);

-- What the session was signed in with. Never changes; a session outlives its credential by a moment, so nothing refers to it.
alter table sessions add column credential_id uuid;
