-- What remains of a destroyed declaration.
create table declaration_stubs (
    proof_of_report text primary key,
    received_on date not null,
    status text not null,
    accepted_at timestamptz not null,
    export_at timestamptz not null,
    destroyed_at timestamptz not null
);

-- What must not be destroyed: one declaration, or all whose exporter is a business. A lifted hold stays as a record.
create table legal_holds (
    id uuid primary key,
    proof_of_report text,
    exporter_business_number text,
    reason text not null,
    placed_by text not null,
    placed_at timestamptz not null,
    lifted_by text,
    lifted_at timestamptz,
    lifted_because text,
    check (num_nonnulls(proof_of_report, exporter_business_number) = 1)
);
create unique index legal_holds_number on legal_holds (proof_of_report) where lifted_at is null;
create unique index legal_holds_exporter on legal_holds (exporter_business_number) where lifted_at is null;

-- Drops the empty partitions of whole months before a day. It does not wait for locks: submissions come first, and the next night is early enough.
create function drop_empty_months(before date) returns integer
    language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '100ms' as $$
declare
    part text;
    filled boolean;
    dropped integer := 0;
begin
    for part in
        select c.oid::regclass::text from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent in ('declarations.declarations'::regclass, 'declarations.versions'::regclass, 'declarations.lines'::regclass, 'declarations.status_history'::regclass)
          and c.relname ~ '_[0-9]{4}_[0-9]{2}$' and to_date(right(c.relname, 7), 'YYYY_MM') + interval '1 month' <= before
        order by right(c.relname, 7), c.relname
    loop
        execute format('select exists (select from %s)', part) into filled;
        continue when filled;
        begin
            execute format('lock table %s in access exclusive mode', part);
            execute format('select exists (select from %s)', part) into filled;
            if not filled then
                execute format('drop table %s', part);
                dropped := dropped + 1;
            end if;
        exception when lock_not_available then
            null;
        end;
    end loop;
    return dropped;
end $$;
revoke execute on function drop_empty_months(date) from public;

do $$ begin
    if exists (select from pg_roles where rolname = 'cers_app') then
        grant execute on function drop_empty_months(date) to cers_app;
        revoke update, delete on declaration_stubs from cers_app;
        revoke delete on legal_holds from cers_app;
    end if;
end $$;
