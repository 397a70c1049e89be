-- A row of the history is what its lists show, filter and order by, and all of it stands in the key: whatever is asked of an account's history is one range of one index. As rows
-- of the tables these reports lay on as many pages, and every page of a list read them all.
drop function past_history(uuid, timestamptz, integer);
drop function online_history(uuid, timestamptz, integer);
drop function kept_in_history(uuid, timestamptz);

create table history (
    account_id uuid not null,
    accepted_at timestamptz not null,
    -- Numbers in their order decide between equally old ones.
    number_order text collate "C" not null generated always as (declarations.number_order(proof_of_report)) stored,
    proof_of_report text not null,
    received_on date not null,
    declaration_id uuid not null,
    kept_until timestamptz,
    status text not null,
    version integer not null,
    channel text not null,
    filed_by text not null,
    received_at timestamptz not null,
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
    constraint history_pkey primary key (account_id, accepted_at, number_order) include (
        proof_of_report, received_on, declaration_id, kept_until, status, version, channel, filed_by, received_at, due_by, late_by_minutes, export_at, exporter_business_number,
        exporter_name, consignee_name, destination, mode_of_transport, transport_document_number, currency, total_fob_cents, total_gross_weight_kg, line_count)
-- The key answers alone where the table was vacuumed since its rows came.
) with (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_vacuum_scale_factor = 0.02);

insert into history
    (account_id, accepted_at, proof_of_report, received_on, declaration_id, kept_until, status, version, channel, filed_by, received_at, due_by, late_by_minutes, export_at,
    exporter_business_number, exporter_name, consignee_name, destination, mode_of_transport, transport_document_number, currency, total_fob_cents, total_gross_weight_kg, line_count)
select d.account_id, d.accepted_at, d.proof_of_report, d.received_on, d.id, h.kept_until, d.status, d.version, d.channel, d.filed_by, d.received_at, d.due_by, d.late_by_minutes,
    d.export_at, d.exporter_business_number, d.exporter_name, d.consignee_name, d.destination, d.mode_of_transport, d.transport_document_number, d.currency, d.total_fob_cents,
    d.total_gross_weight_kg, d.line_count
from submission_history h join declarations d on d.received_on = h.received_on and d.id = h.declaration_id;
create index history_kept on history (account_id) where kept_until is not null;

-- Reports that came since the nightly job looked at their account: what it reads grows with what was filed since, not with what is there.
create table unpurged (
    account_id uuid not null,
    declaration_id uuid not null,
    primary key (account_id, declaration_id)
);
insert into unpurged select account_id, declaration_id from submission_history where unpurged;

-- The last release lists its history by this table and writes it itself: until the next one it has a row for each of the new one. What came in between goes.
alter table submission_history drop column kept_until, drop column unpurged;

create function mirror_history() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if tg_op = 'INSERT' then
        insert into declarations.submission_history (account_id, accepted_at, declaration_id, received_on)
        select m.account_id, m.accepted_at, m.declaration_id, m.received_on from mirrored m on conflict do nothing;
    else
        delete from declarations.submission_history h using mirrored m
        where h.account_id = m.account_id and h.accepted_at = m.accepted_at and h.declaration_id = m.declaration_id;
    end if;
    return null;
end $$;
create trigger mirror_added after insert on history referencing new table as mirrored for each statement execute function mirror_history();
create trigger mirror_gone after delete on history referencing old table as mirrored for each statement execute function mirror_history();

-- The history says what the declarations say, whoever writes them.
create function list_accepted() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    insert into declarations.history
        (account_id, accepted_at, proof_of_report, received_on, declaration_id, status, version, channel, filed_by, received_at, due_by, late_by_minutes, export_at,
        exporter_business_number, exporter_name, consignee_name, destination, mode_of_transport, transport_document_number, currency, total_fob_cents, total_gross_weight_kg, line_count)
    select a.account_id, a.accepted_at, a.proof_of_report, a.received_on, a.id, a.status, a.version, a.channel, a.filed_by, a.received_at, a.due_by, a.late_by_minutes, a.export_at,
        a.exporter_business_number, a.exporter_name, a.consignee_name, a.destination, a.mode_of_transport, a.transport_document_number, a.currency, a.total_fob_cents,
        a.total_gross_weight_kg, a.line_count
    from accepted a;
    insert into declarations.unpurged (account_id, declaration_id) select a.account_id, a.id from accepted a;
    return null;
end $$;
create trigger list_accepted after insert on declarations referencing new table as accepted for each statement execute function list_accepted();

create function list_changed() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    update declarations.history h
    set (status, version, due_by, late_by_minutes, export_at, exporter_business_number, exporter_name, consignee_name, destination, mode_of_transport, transport_document_number,
        currency, total_fob_cents, total_gross_weight_kg, line_count) =
        (c.status, c.version, c.due_by, c.late_by_minutes, c.export_at, c.exporter_business_number, c.exporter_name, c.consignee_name, c.destination, c.mode_of_transport,
        c.transport_document_number, c.currency, c.total_fob_cents, c.total_gross_weight_kg, c.line_count)
    from changed c
    where h.account_id = c.account_id and h.accepted_at = c.accepted_at and h.number_order = declarations.number_order(c.proof_of_report);
    return null;
end $$;
create trigger list_changed after update on declarations referencing new table as changed for each statement execute function list_changed();

-- A report that had left comes back until then, and counts.
create function bring_back(report uuid, on_day date, until timestamptz) returns void language sql as $$
    insert into declarations.history as h
        (account_id, accepted_at, proof_of_report, received_on, declaration_id, kept_until, status, version, channel, filed_by, received_at, due_by, late_by_minutes, export_at,
        exporter_business_number, exporter_name, consignee_name, destination, mode_of_transport, transport_document_number, currency, total_fob_cents, total_gross_weight_kg, line_count)
    select d.account_id, d.accepted_at, d.proof_of_report, d.received_on, d.id, until, d.status, d.version, d.channel, d.filed_by, d.received_at, d.due_by, d.late_by_minutes, d.export_at,
        d.exporter_business_number, d.exporter_name, d.consignee_name, d.destination, d.mode_of_transport, d.transport_document_number, d.currency, d.total_fob_cents,
        d.total_gross_weight_kg, d.line_count
    from declarations.declarations d where d.received_on = on_day and d.id = report
    on conflict (account_id, accepted_at, number_order) do update set kept_until = excluded.kept_until;
    insert into declarations.unpurged (account_id, declaration_id)
        select d.account_id, d.id from declarations.declarations d where d.received_on = on_day and d.id = report
    on conflict do nothing;
$$;

-- As before: reports that stay in the history whatever their age, because they were amended after they had left or because somebody is amending them. "Is not null"
-- finds their index, and the moment stays out of it: a plan that does not know it would count on a third of all.
create function kept_in_history(account uuid, at timestamptz) returns setof history language sql stable as $$
    select h.* from declarations.history h where h.account_id = account and h.kept_until is not null and h.kept_until > at
    union
    select h.* from declarations.drafts a join declarations.history h on h.account_id = account and h.proof_of_report = a.amends
    where a.account_id = account and a.amends is not null
$$;
create index drafts_amending on drafts (account_id) where amends is not null;

-- As before: what is kept, and the newest others by acceptance and number, so many together.
create function online_history(account uuid, at timestamptz, most integer) returns setof history language sql stable as $$
    with kept as materialized (select k.* from declarations.kept_in_history(account, at) k)
    select k.* from kept k
    union all
    (select h.* from declarations.history h
        where h.account_id = account and h.number_order <> all (array(select k.number_order from kept k))
        order by h.accepted_at desc, h.number_order desc
        limit greatest(most - (select count(*) from kept), 0))
$$;

-- As before: what is neither.
create function past_history(account uuid, at timestamptz, most integer) returns setof history language sql stable as $$
    with kept as materialized (select k.number_order from declarations.kept_in_history(account, at) k)
    select h.* from declarations.history h
    where h.account_id = account and h.number_order <> all (array(select k.number_order from kept k))
    order by h.accepted_at desc, h.number_order desc
    offset greatest(most - (select count(*) from kept), 0)
$$;
