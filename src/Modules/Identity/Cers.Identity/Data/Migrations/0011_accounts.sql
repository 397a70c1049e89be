-- The name by which members know the account, where it is another than the legal one, which the register fixes.
alter table accounts add column name text;
alter table accounts add column closed_at timestamptz;

-- A business whose account was closed may open another one.
drop index accounts_business_number;
create unique index accounts_business_number on accounts (business_number) where state <> 'Closed';
create index accounts_of_business on accounts (business_number);

create table account_contacts (
    account_id uuid primary key references accounts,
    name text not null,
    email text not null,
    telephone text not null,
    line1 text not null,
    line2 text,
    city text not null,
    subdivision text,
    country text not null,
    postal_code text,
    changed_at timestamptz not null
);
