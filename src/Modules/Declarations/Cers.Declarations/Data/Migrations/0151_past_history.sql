-- As before: what is neither kept nor among the newest others, by acceptance and number. To find the one that is too many, the nightly job read every declaration that
-- was ever filed: the history's key tells where the others end, and numbers are asked only of those that were accepted at that very moment.
create or replace function past_history(account uuid, at timestamptz, most integer) returns table (accepted_at timestamptz, declaration_id uuid, received_on date)
    language plpgsql stable rows 1 set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
    kept uuid[] := array(select k.declaration_id from declarations.kept_in_history(account, at) k);
    others integer := greatest(most - cardinality(kept), 0);
    oldest timestamptz := 'infinity';
    as_old bigint := 0;
begin
    if others > 0 then
        select n.accepted_at, others - n.newer into oldest, as_old
        from (
            select h.accepted_at, rank() over newest_first - 1 as newer, row_number() over newest_first as place
            from declarations.submission_history h
            where h.account_id = account and h.declaration_id <> all (kept)
            window newest_first as (order by h.accepted_at desc)
            limit others) n
        where n.place = others;
    end if;

    return query
        select h.accepted_at, h.declaration_id, h.received_on from declarations.submission_history h
        where h.account_id = account and h.accepted_at < oldest and h.declaration_id <> all (kept)
        union all
        (select h.accepted_at, h.declaration_id, h.received_on from declarations.submission_history h
            join declarations.declarations d on d.received_on = h.received_on and d.id = h.declaration_id and d.accepted_at = h.accepted_at
            where h.account_id = account and h.accepted_at = oldest and h.declaration_id <> all (kept)
            order by declarations.number_order(d.proof_of_report) desc
            offset as_old);
end $$;
