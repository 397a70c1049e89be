-- With which former CAED clients open their business accounts, instead of an authorization ID and a shared secret.
create table activation_ids (
    id uuid primary key,
    business_number text not null,
    legal_name text not null,
    operating_name text,
    designation text not null check (designation in ('Exporter', 'CustomsServiceProvider')),
    hmac bytea not null,
    key_id uuid not null,
    state text not null check (state in ('Issued', 'Used', 'Replaced')),
    issued_at timestamptz not null,
    last_day date not null,
    ends_at timestamptz not null
);
create unique index activation_ids_hmac on activation_ids (hmac);
-- One live activation ID a business: the old one is dead before the new one is born.
create unique index activation_ids_one_live on activation_ids (business_number) where state = 'Issued';

-- An authorization ID is allocated for an application or for an activation ID; each for one.
alter table authorizations drop constraint authorizations_application_id_fkey;
