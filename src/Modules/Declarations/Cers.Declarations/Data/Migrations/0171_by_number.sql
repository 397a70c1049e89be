-- A declaration by its number, and its newest version: the number's day is its month's partition. Planned anew for each number, over the partitions of all months, the plan
-- took twice as long as all else that the database does for it; the statements of these functions are planned once a connection.
create function by_number(day date, number text) returns setof declarations
    language plpgsql stable rows 1 set plan_cache_mode = force_generic_plan as $$
begin
    return query select d.* from declarations.declarations d where d.received_on = day and d.proof_of_report = number;
end $$;

create function newest_version(day date, number text) returns setof versions
    language plpgsql stable rows 1 set plan_cache_mode = force_generic_plan as $$
begin
    return query
        select v.* from declarations.declarations d
        join declarations.versions v on v.received_on = day and v.declaration_id = d.id and v.version = d.version
        where d.received_on = day and d.proof_of_report = number;
end $$;
