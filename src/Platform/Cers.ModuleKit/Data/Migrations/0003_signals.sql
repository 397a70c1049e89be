-- Tells every host that something has changed, when this transaction commits. What was told stays in a setting of the transaction, so that the
-- host that commits learns it with the commit. NOTIFY makes commits wait for each other: for what changes rarely.
create function signal(topic text, key text default '') returns void language plpgsql set search_path = pg_catalog as $$
declare
    payload text := case when key = '' then topic else topic || ':' || key end;
begin
    perform pg_notify('cers', payload);
    perform set_config('cers.signals', concat_ws(E'\n', nullif(current_setting('cers.signals', true), ''), payload), true);
end $$;

-- For a statement after which nothing of a topic is what it was: a table that hosts keep whole, or rows changed by the thousand.
create function signal_all() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    perform platform.signal(tg_argv[0]);
    return null;
end $$;

create trigger signal after insert or update or delete or truncate on settings for each statement execute function signal_all('settings');

-- What the deletion of ended counts looks for.
create index attempts_ended on attempts (window_ends_at);
