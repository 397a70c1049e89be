-- A key is published before values are made with it, so that every host has read it by then. Null: usable since it was made.
alter table keys add column usable_at timestamptz;

-- Several keys of a purpose live side by side; whoever makes one holds an advisory lock instead.
drop index keys_one_live;

do $$ begin
    if exists (select from pg_roles where rolname = 'cers_app') then
        -- Wrapping anew and retiring are the command line's, as the migrator.
        revoke update, delete on data_protection_keys from cers_app;
    end if;
end $$;
