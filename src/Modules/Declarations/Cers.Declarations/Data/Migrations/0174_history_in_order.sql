-- The key holds the reports of an account in the order in which they stay: what is kept whatever its age, then the newest. So the history is the first so many of one range, and
-- what its lists filter and order by most stands beside, short enough that reading it all is not what a page waits for.
drop function past_history(uuid, timestamptz, integer);
drop function online_history(uuid, timestamptz, integer);
drop function kept_in_history(uuid, timestamptz);
drop view history_in_short;
drop index drafts_amending;

-- Kept until the nightly job ends it, and while somebody is amending it.
alter table history
    drop constraint history_pkey,
    add column being_amended boolean not null default false;
update history h set being_amended = true
from drafts a where h.account_id = a.account_id and h.number_order = declarations.number_order(a.amends);
alter table history
    add column kept boolean not null generated always as (being_amended or kept_until is not null) stored,
    add constraint history_pkey primary key (account_id, kept, accepted_at, number_order) include (
        total_fob_cents, export_at, late_by_minutes, status, destination, mode_of_transport);

-- What the key answers alone.
create view history_in_short as
    select account_id, kept, accepted_at, number_order, total_fob_cents, export_at, late_by_minutes, status, destination, mode_of_transport from history;

-- What the history shows: what is kept, and the newest others by acceptance and number, so many together.
create function online_history(account uuid, most integer) returns setof history_in_short language sql stable as $$
    select h.* from declarations.history_in_short h
    where h.account_id = account
    order by h.kept desc, h.accepted_at desc, h.number_order desc
    limit most
$$;

-- What it does not show any more, and nothing keeps.
create function past_history(account uuid, most integer) returns setof history_in_short language sql stable as $$
    select p.* from (
        select h.* from declarations.history_in_short h
        where h.account_id = account
        order by h.kept desc, h.accepted_at desc, h.number_order desc
        offset most) p
    where not p.kept
$$;

-- A report stays while a draft amends it.
create function keep_amended() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if tg_op = 'INSERT' then
        update declarations.history h set being_amended = true
        where h.account_id = new.account_id and h.kept in (false, true) and h.number_order = declarations.number_order(new.amends);
    else
        update declarations.history h set being_amended = false
        where h.account_id = old.account_id and h.kept and h.number_order = declarations.number_order(old.amends);
    end if;
    return null;
end $$;
create trigger amendment_begun after insert on drafts for each row when (new.amends is not null) execute function keep_amended();
create trigger amendment_ended after delete on drafts for each row when (old.amends is not null) execute function keep_amended();

-- As before, by the key as it is now.
create or replace function list_changed() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    update declarations.history h
    set (status, version, due_by, late_by_minutes, export_at, exporter_business_number, exporter_name, consignee_name, destination, mode_of_transport, transport_document_number,
        currency, total_fob_cents, total_gross_weight_kg, line_count) =
        (c.status, c.version, c.due_by, c.late_by_minutes, c.export_at, c.exporter_business_number, c.exporter_name, c.consignee_name, c.destination, c.mode_of_transport,
        c.transport_document_number, c.currency, c.total_fob_cents, c.total_gross_weight_kg, c.line_count)
    from changed c
    where h.account_id = c.account_id and h.kept in (false, true) and h.accepted_at = c.accepted_at and h.number_order = declarations.number_order(c.proof_of_report);
    return null;
end $$;

-- As before: a report that had left comes back until then, and counts. Whoever asks has locked the declaration.
create or replace function bring_back(report uuid, on_day date, until timestamptz) returns void language sql as $$
    with d as (select d.* from declarations.declarations d where d.received_on = on_day and d.id = report),
    kept as (
        update declarations.history h set kept_until = until from d
        where h.account_id = d.account_id and h.kept in (false, true) and h.accepted_at = d.accepted_at and h.number_order = declarations.number_order(d.proof_of_report)
        returning 1),
    seen as (insert into declarations.unpurged (account_id, declaration_id) select d.account_id, d.id from d on conflict do nothing)
    insert into declarations.history
        (account_id, accepted_at, proof_of_report, received_on, declaration_id, kept_until, being_amended, status, version, channel, filed_by, received_at, due_by, late_by_minutes,
        export_at, exporter_business_number, exporter_name, consignee_name, destination, mode_of_transport, transport_document_number, currency, total_fob_cents,
        total_gross_weight_kg, line_count)
    select d.account_id, d.accepted_at, d.proof_of_report, d.received_on, d.id, until, exists (select from declarations.drafts a where a.amends = d.proof_of_report), d.status,
        d.version, d.channel, d.filed_by, d.received_at, d.due_by, d.late_by_minutes, d.export_at, d.exporter_business_number, d.exporter_name, d.consignee_name, d.destination,
        d.mode_of_transport, d.transport_document_number, d.currency, d.total_fob_cents, d.total_gross_weight_kg, d.line_count
    from d where not exists (select from kept)
$$;
