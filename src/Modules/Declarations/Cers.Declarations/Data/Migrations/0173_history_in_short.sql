-- The key answers what lists of the history filter and order by; what they show besides is read from the rows of a page. An index-only scan unpacks every column of each row it
-- meets, asked for or not, and while the key held all 25 columns each report was written twice in full.
drop function past_history(uuid, timestamptz, integer);
drop function online_history(uuid, timestamptz, integer);
drop function kept_in_history(uuid, timestamptz);
alter table history drop constraint history_pkey;
alter table history add constraint history_pkey primary key (account_id, accepted_at, number_order) include (
    declaration_id, kept_until, status, late_by_minutes, export_at, exporter_business_number, exporter_name, consignee_name, destination, mode_of_transport,
    transport_document_number, total_fob_cents);

-- What the key answers alone.
create view history_in_short as
    select account_id, accepted_at, number_order, declaration_id, kept_until, status, late_by_minutes, export_at, exporter_business_number, exporter_name, consignee_name, destination,
        mode_of_transport, transport_document_number, total_fob_cents
    from history;

-- As before: reports that stay in the history whatever their age, because they were amended after they had left or because somebody is amending them; those of the one kind
-- and those of the other only, so that nothing has to be sorted.
create function kept_in_history(account uuid, at timestamptz) returns setof history_in_short language sql stable as $$
    select h.* from declarations.history_in_short h where h.account_id = account and h.kept_until is not null and h.kept_until > at
    union all
    select h.* from declarations.history_in_short h
    where h.account_id = account and (h.kept_until is null or h.kept_until <= at)
        and h.number_order in (select declarations.number_order(a.amends) from declarations.drafts a where a.account_id = account and a.amends is not null)
$$;

-- As before: what is kept, and the newest others by acceptance and number, so many together.
create function online_history(account uuid, at timestamptz, most integer) returns setof history_in_short language sql stable as $$
    with kept as materialized (select k.* from declarations.kept_in_history(account, at) k)
    select k.* from kept k
    union all
    (select h.* from declarations.history_in_short h
        where h.account_id = account and h.number_order <> all (array(select k.number_order from kept k))
        order by h.accepted_at desc, h.number_order desc
        limit greatest(most - (select count(*) from kept), 0))
$$;

-- As before: what is neither.
create function past_history(account uuid, at timestamptz, most integer) returns setof history_in_short language sql stable as $$
    with kept as materialized (select k.number_order from declarations.kept_in_history(account, at) k)
    select h.* from declarations.history_in_short h
    where h.account_id = account and h.number_order <> all (array(select k.number_order from kept k))
    order by h.accepted_at desc, h.number_order desc
    offset greatest(most - (select count(*) from kept), 0)
$$;
