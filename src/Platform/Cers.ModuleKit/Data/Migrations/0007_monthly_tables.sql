-- Tables in partitions by month, each with a default one behind. A module adds its own by a row.
create table monthly_tables (
    name text primary key
);
insert into monthly_tables values ('platform.audit_entries');

-- What a monthly table has: its default partition, the column and how many whole months ahead are there.
create function monthly_state() returns table (name text, key name, spare regclass, months_ahead integer, spare_filled boolean)
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp set timezone = 'UTC' as $$
declare
    start date := date_trunc('month', now())::date;
begin
    for name, key, spare in
        select m.name, a.attname, p.partdefid::regclass
        from platform.monthly_tables m
        join pg_partitioned_table p on p.partrelid = m.name::regclass
        join pg_attribute a on a.attrelid = p.partrelid and a.attnum = p.partattrs[0]
        order by m.name
    loop
        months_ahead := -1;
        while to_regclass(monthly_state.name || to_char(start + make_interval(months => months_ahead + 1), '"_"YYYY_MM')) is not null loop
            months_ahead := months_ahead + 1;
        end loop;
        execute format('select exists (select from %s)', spare) into spare_filled;
        return next;
    end loop;
end $$;

-- Makes the partitions of this month and the next ones where they are missing, and moves into them what the default one holds of their month.
-- It never waits long for a lock: commands come first, and six months are time enough.
create function make_partitions(months integer) returns integer
    language plpgsql security definer set search_path = pg_catalog, pg_temp set timezone = 'UTC' set lock_timeout = '3s' as $$
declare
    monthly record;
    start date;
    part text;
    made integer := 0;
begin
    if months not between 1 and 24 then
        raise exception 'From 1 to 24 months, not %', months;
    end if;
    for monthly in select * from platform.monthly_state() loop
        for i in 0 .. months - 1 loop
            start := (date_trunc('month', now()) + make_interval(months => i))::date;
            part := monthly.name || to_char(start, '"_"YYYY_MM');
            continue when to_regclass(part) is not null;
            if monthly.spare_filled then
                execute format('lock table %s in access exclusive mode', monthly.spare);
            end if;
            execute format('create table %s (like %s including all)', part, monthly.name);
            execute format(
                'with moved as (delete from %s where %I >= %L and %I < %L returning *) insert into %s select * from moved',
                monthly.spare, monthly.key, start, monthly.key, (start + interval '1 month')::date, part);
            execute format('alter table %s attach partition %s for values from (%L) to (%L)', monthly.name, part, start, (start + interval '1 month')::date);
            -- Rows are reached through the parent, with the parent's rights.
            if exists (select from pg_roles where rolname = 'cers_app') then
                execute format('revoke all on %s from cers_app', part);
            end if;
            made := made + 1;
        end loop;
    end loop;
    return made;
end $$;

-- Drops the entries of a whole month, for the owner alone: not before six years have passed, and only when all of them are sealed. The seals stay.
create table audit_months_dropped (
    month date primary key,
    dropped_at timestamptz not null default now(),
    entries bigint not null
);
create function drop_audit_month(which date) returns bigint language plpgsql set search_path = platform, pg_temp set timezone = 'UTC' as $$
declare
    start date := date_trunc('month', which)::date;
    part text := 'platform.audit_entries' || to_char(start, '"_"YYYY_MM');
    years integer := (select value::integer from settings where key = 'records.years' order by valid_from desc limit 1);
    held bigint;
    unsealed boolean;
begin
    if start + interval '1 month' + make_interval(years => years) > now() then
        raise exception 'Entries of % are kept for % years', to_char(start, 'YYYY-MM'), years;
    end if;
    execute format(
        'select count(*), coalesce(bool_or((position, id) > ((select to_position from audit_seals order by number desc limit 1), (select to_id from audit_seals order by number desc limit 1))), false) from %s', part)
        into held, unsealed;
    if unsealed or (held > 0 and not exists (select from audit_seals)) then
        raise exception 'Entries of % are not sealed yet', to_char(start, 'YYYY-MM');
    end if;
    insert into audit_months_dropped (month, entries) values (start, held);
    execute format('drop table %s', part);
    return held;
end $$;

revoke execute on function monthly_state(), make_partitions(integer), drop_audit_month(date) from public;
do $$ begin
    if exists (select from pg_roles where rolname = 'cers_app') then
        grant execute on function monthly_state(), make_partitions(integer) to cers_app;
        revoke insert, update, delete on monthly_tables, audit_months_dropped from cers_app;
    end if;
end $$;

select make_partitions(7);
