-- Open, and designated for export: said once, for the queries and statements that ask it of many numbers.
alter table registry_answers
    add column for_export boolean not null generated always as (open and coalesce(designation in ('Export', 'Both'), false)) stored;
