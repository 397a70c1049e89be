-- A row for each state of a code, of every table: a change ends one and begins another, so that every day keeps the table that was in force. It takes the place of
-- codes and hs_codes, which the version before reads; a later release drops them. An export code without a French text or unit of its own has those of its chapter.
create table code_versions (
    id bigint generated always as identity primary key,
    table_name text not null,
    code text not null,
    name_en text not null,
    name_fr text,
    valid_from date,
    valid_to date,
    attributes jsonb not null default '{}',
    constraint code_versions_french check (name_fr is not null or table_name = 'HsExportCodes'),
    constraint code_versions_days check (valid_from <= valid_to)
);
create unique index code_versions_state on code_versions (table_name, code, valid_from) nulls not distinct;
create unique index code_versions_open on code_versions (table_name, code) where valid_to is null;

insert into code_versions (table_name, code, name_en, name_fr, valid_from, valid_to, attributes)
select table_name, code, name_en, name_fr, valid_from, valid_to, attributes from codes order by table_name, code;
insert into code_versions (table_name, code, name_en, name_fr, valid_from, valid_to, attributes)
select 'HsExportCodes', code, description_en, description_fr, valid_from, valid_to, jsonb_strip_nulls(jsonb_build_object('unit', unit, 'conveyance_id', conveyance_id))
from hs_codes order by code;

create trigger signal after insert or update or delete or truncate on code_versions for each statement execute function platform.signal_all('reference');

-- A code ends; it is never deleted.
do $$ begin
    if exists (select from pg_roles where rolname = 'cers_app') then
        revoke delete on code_versions from cers_app;
    end if;
end $$;
