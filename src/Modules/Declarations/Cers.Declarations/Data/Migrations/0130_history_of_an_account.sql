-- An account's newest reports are one range of this index in each month that they are of. The day stands in it so that months before the oldest are not looked at.
create index declarations_account on declarations (account_id, accepted_at, received_on);

-- As before: what is kept, and the newest others by acceptance and number, so many together; in any order. It was planned anew with each page, over all months
-- three times, which took longer than to read what it found: the statements of this function are planned once a connection.
create or replace function online_history(account uuid, at timestamptz, most integer) returns setof declarations
    language plpgsql stable set plan_cache_mode = force_generic_plan as $$
declare
    kept uuid[] := array(select k.declaration_id from declarations.kept_in_history(account, at) k);
    others integer := greatest(most - cardinality(kept), 0);
    oldest timestamptz;
    next_oldest timestamptz;
    first_day date;
begin
    select min(n.accepted_at) filter (where n.place <= others), min(n.accepted_at) filter (where n.place > others), min(n.received_on)
    into oldest, next_oldest, first_day
    from (
        select h.accepted_at, h.received_on, row_number() over (order by h.accepted_at desc) as place
        from declarations.submission_history h
        where h.account_id = account and h.declaration_id <> all (kept)
        order by h.accepted_at desc limit others + 1) n;

    -- Numbers decide between equally old ones, which hardly ever are: their order costs more than the reading.
    return query
        select d.* from declarations.declarations d
        join declarations.submission_history h on h.account_id = account and h.accepted_at = d.accepted_at and h.declaration_id = d.id
        where d.account_id = account and d.accepted_at >= oldest and d.received_on >= first_day and d.id <> all (kept)
        order by case when oldest = next_oldest then d.accepted_at end desc, case when oldest = next_oldest then declarations.number_order(d.proof_of_report) end desc
        limit others;

    if cardinality(kept) > 0 then
        return query
            select d.* from declarations.kept_in_history(account, at) k
            join declarations.declarations d on d.received_on = k.received_on and d.id = k.declaration_id;
    end if;
end $$;
