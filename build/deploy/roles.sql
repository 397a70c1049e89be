-- The three logins, once per server, by whoever may create roles. Passwords are set after it: \password cers_app
do $$
begin
    if not exists (select from pg_roles where rolname = 'cers_migrator') then
        create role cers_migrator login nosuperuser nocreatedb nocreaterole;
    end if;
    if not exists (select from pg_roles where rolname = 'cers_app') then
        create role cers_app login nosuperuser nocreatedb nocreaterole;
    end if;
    if not exists (select from pg_roles where rolname = 'cers_read') then
        create role cers_read login nosuperuser nocreatedb nocreaterole;
    end if;
    alter role cers_read set default_transaction_read_only = on;
end
$$;
