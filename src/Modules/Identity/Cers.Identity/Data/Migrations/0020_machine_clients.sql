-- Programs of a business account. They prove themselves with keys of which only the public half is known here.
create table machine_clients (
    id uuid primary key,
    account_id uuid not null references accounts,
    name text not null,
    scopes text[] not null check (cardinality(scopes) > 0),
    made_by uuid not null references people,
    made_at timestamptz not null,
    revoked_by uuid references people,
    revoked_at timestamptz,
    check ((revoked_by is null) = (revoked_at is null))
);
create index machine_clients_account on machine_clients (account_id, made_at, id);
create unique index machine_clients_name on machine_clients (account_id, lower(name)) where revoked_at is null;

create table machine_client_keys (
    id uuid primary key,
    client_id uuid not null references machine_clients,
    account_id uuid not null,
    thumbprint text not null,
    algorithm text not null check (algorithm in ('ES256', 'RS256')),
    jwk text not null,
    added_by uuid not null references people,
    added_at timestamptz not null,
    ends_at timestamptz not null check (ends_at <= added_at + interval '365 days'),
    retired_at timestamptz,
    -- The reminder sent last: so many days before the end.
    reminded_days integer
);
create unique index machine_client_keys_once on machine_client_keys (client_id, thumbprint);
create index machine_client_keys_end on machine_client_keys (ends_at) where retired_at is null;

-- Where a client was used from. Rows go 90 days after the last use.
create table machine_client_addresses (
    client_id uuid not null references machine_clients,
    address text not null,
    account_id uuid not null,
    first_used_at timestamptz not null,
    last_used_at timestamptz not null,
    uses bigint not null,
    primary key (client_id, address)
);

-- Tokens that may be shown once (jti), by hash, until they end.
create table shown_tokens (
    issuer text not null,
    jti_hash bytea not null,
    ends_at timestamptz not null,
    primary key (issuer, jti_hash)
);
create index shown_tokens_end on shown_tokens (ends_at);

-- What a client may do is kept in memory by every host, by 'client' and its id.
create function signal_client() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    perform platform.signal('client', old.id::text);
    return null;
end $$;
create trigger signal after update or delete on machine_clients for each row execute function signal_client();

create function signal_client_key() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    perform platform.signal('client', coalesce(new.client_id, old.client_id)::text);
    return null;
end $$;
create trigger signal after insert or delete or update of client_id, jwk, algorithm, ends_at, retired_at on machine_client_keys
    for each row execute function signal_client_key();

create function signal_clients_of_account() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    perform platform.signal('client', c.id::text) from identity.machine_clients c where c.account_id = old.account_id and c.revoked_at is null;
    return null;
end $$;
create trigger signal_clients after update of state on accounts for each row execute function signal_clients_of_account();

create trigger signal_truncated after truncate on machine_clients for each statement execute function platform.signal_all('client');
create trigger signal_truncated after truncate on machine_client_keys for each statement execute function platform.signal_all('client');
