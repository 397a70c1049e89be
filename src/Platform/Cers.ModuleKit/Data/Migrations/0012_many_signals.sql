-- Rows changed by the thousand in one transaction: what it tells is kept short, or each row would copy what all rows before it told. Past 20 kB the next
-- signal of a topic tells all of the topic, and with that told no more of it is added. What was told before is not told twice.
create or replace function signal(topic text, key text default '') returns void language plpgsql set search_path = pg_catalog as $$
declare
    told text := coalesce(current_setting('cers.signals', true), '');
    lines text := E'\n' || told || E'\n';
    payload text := case when key = '' or octet_length(told) > 20000 then topic else topic || ':' || key end;
begin
    if strpos(lines, E'\n' || payload || E'\n') > 0 or strpos(lines, E'\n' || topic || E'\n') > 0 then
        return;
    end if;
    perform pg_notify('cers', payload);
    perform set_config('cers.signals', concat_ws(E'\n', nullif(told, ''), payload), true);
end $$;
