-- Why a designation was changed, and by which dispute.
alter table designation_history add reason_en text, add reason_fr text, add case_number text;

-- AZ0001 … AZ9999, BZ0001 …: each value is used for one ID and never again, even when the transaction is rolled back.
create sequence one_time_ordinals as integer minvalue 1 maxvalue 259974 no cycle;

-- With which customs service providers make one-time submissions: one in use at a time.
create table one_time_ids (
    id text primary key check (id ~ '^[A-Z]Z[0-9]{4}$'),
    authorization_id text not null references authorizations (authorization_id),
    allocated_at timestamptz not null,
    revoked_at timestamptz
);
create unique index one_time_ids_in_use on one_time_ids (authorization_id) where revoked_at is null;
create index one_time_ids_authorization on one_time_ids (authorization_id);

-- Those that are customs service providers already.
insert into one_time_ids
    select chr(65 + (n - 1) / 9999) || 'Z' || lpad(((n - 1) % 9999 + 1)::text, 4, '0'), authorization_id, now()
    from (select authorization_id, nextval('one_time_ordinals')::integer as n
          from authorizations where designation = 'CustomsServiceProvider' order by allocated_at) a;

-- REG-015 asks how many accounts a business had in CAED, by the nine digits that they share.
create index activation_ids_nine_digits on activation_ids (left(business_number, 9));
