-- Every table of ours with its number of rows: what a backup notes and a restore compares.
select format('%I.%I', schemaname, tablename)
    || ' ' || (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from only %I.%I', schemaname, tablename), false, true, '')))[1]::text
from pg_tables
where schemaname not in ('pg_catalog', 'information_schema')
order by 1;
