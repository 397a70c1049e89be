-- A declaration in work: anything may be missing.
create table drafts (
    id uuid primary key,
    account_id uuid not null,
    version integer not null,
    content jsonb not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    changed_by text not null
);
create index drafts_account on drafts (account_id, changed_at, id);

-- One counter an authorization ID and day of receipt (Ottawa). Numbers are unique and increase in order of commit; gaps are allowed.
create table number_counters (
    authorization_id text not null,
    day date not null,
    last bigint not null,
    primary key (authorization_id, day)
);

-- Submitted declarations and what belongs to them, by month of the number's date: a number tells its partition.
create table declarations (
    received_on date not null,
    id uuid not null,
    account_id uuid not null,
    authorization_id text not null,
    proof_of_report text not null check (proof_of_report ~ '^[A-Z]{2}[0-9]{4}[0-9]{8}[1-9][0-9]{0,10}$'),
    status text not null,
    version integer not null,
    channel text not null,
    filed_by text not null,
    received_at timestamptz not null,
    accepted_at timestamptz not null,
    due_by timestamptz,
    late_by_minutes integer not null,
    export_at timestamptz not null,
    exporter_business_number text not null,
    exporter_name text not null,
    consignee_name text not null,
    destination text not null,
    mode_of_transport text not null,
    transport_document_number text,
    currency text not null,
    total_fob_cents bigint not null,
    total_gross_weight_kg numeric(26, 3) not null,
    line_count integer not null,
    primary key (received_on, id),
    constraint declarations_number unique (received_on, proof_of_report)
) partition by range (received_on);
create table declarations_default partition of declarations default;

create table versions (
    received_on date not null,
    declaration_id uuid not null,
    version integer not null,
    account_id uuid not null,
    at timestamptz not null,
    content jsonb not null,
    findings jsonb not null,
    acknowledgements jsonb not null,
    primary key (received_on, declaration_id, version)
) partition by range (received_on);
create table versions_default partition of versions default;

create table lines (
    received_on date not null,
    declaration_id uuid not null,
    line_number integer not null,
    account_id uuid not null,
    hs_code text not null,
    description text not null,
    quantity numeric(13, 3),
    quantity_unit text not null,
    fob_cents bigint not null,
    country_of_origin text not null,
    province_of_origin text,
    gross_weight numeric(13, 3),
    gross_weight_unit text not null,
    restricted boolean not null,
    primary key (received_on, declaration_id, line_number)
) partition by range (received_on);
create table lines_default partition of lines default;

create table status_history (
    received_on date not null,
    id uuid not null,
    declaration_id uuid not null,
    account_id uuid not null,
    at timestamptz not null,
    from_status text,
    to_status text not null,
    version integer not null,
    actor text not null,
    channel text not null,
    late_by_minutes integer not null,
    acknowledged text[] not null,
    primary key (received_on, id)
) partition by range (received_on);
create table status_history_default partition of status_history default;
create index status_history_declaration on status_history (received_on, declaration_id, at);

-- The online history of an account, newest first; at most 499 reports are shown.
create table submission_history (
    account_id uuid not null,
    accepted_at timestamptz not null,
    declaration_id uuid not null,
    received_on date not null,
    primary key (account_id, accepted_at, declaration_id)
);

-- The number is taken while the row is inserted, as late in the transaction as can be: the counter's lock lasts until the commit.
create function take_number() returns trigger language plpgsql as $$
declare
    taken bigint;
begin
    insert into declarations.number_counters as c (authorization_id, day, last)
    values (new.authorization_id, new.received_on, 1)
    on conflict (authorization_id, day) do update set last = c.last + 1
    returning c.last into taken;
    new.proof_of_report := new.authorization_id || to_char(new.received_on, 'YYYYMMDD') || taken;
    return new;
end $$;
create trigger take_number before insert on declarations
    for each row when (new.proof_of_report is null) execute function take_number();

-- Makes the partitions of some months, where they are missing. Rows that already fell into a default partition keep its month there.
create function make_partitions(first date, months integer) returns integer
    language plpgsql security definer set search_path = declarations, pg_temp as $$
declare
    parent text;
    start date;
    made integer := 0;
begin
    for i in 0 .. months - 1 loop
        start := (date_trunc('month', first) + make_interval(months => i))::date;
        foreach parent in array array['declarations', 'versions', 'lines', 'status_history'] loop
            if to_regclass(format('declarations.%I', parent || to_char(start, '"_"YYYY_MM'))) is null then
                begin
                    execute format(
                        'create table declarations.%I partition of declarations.%I for values from (%L) to (%L)',
                        parent || to_char(start, '"_"YYYY_MM'), parent, start, (start + interval '1 month')::date);
                    made := made + 1;
                exception when check_violation then
                    raise notice 'The default partition of % holds rows of %', parent, to_char(start, 'YYYY-MM');
                end;
            end if;
        end loop;
    end loop;
    return made;
end $$;
revoke execute on function make_partitions(date, integer) from public;
select make_partitions((now() at time zone 'America/Toronto')::date, 7);

do $$ begin
    if exists (select from pg_roles where rolname = 'cers_app') then
        grant execute on function make_partitions(date, integer) to cers_app;
        -- What was declared and what happened is never changed.
        revoke update on versions, status_history from cers_app;
    end if;
end $$;
