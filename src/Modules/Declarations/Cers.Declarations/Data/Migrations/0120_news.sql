-- What happened to declarations in the last days, for those who follow an account. One row an event, in the event's own transaction: nobody is notified, so that
-- submissions do not wait for each other; hosts that somebody listens to look. Rows are found by the transaction that wrote them, since they commit in another
-- order than they are numbered.
create table news (
    position bigint generated always as identity primary key,
    xact xid8 not null default pg_current_xact_id(),
    at timestamptz not null,
    account_id uuid not null,
    received_on date not null,
    declaration_id uuid not null,
    version integer not null,
    status text not null
);
create index news_xact on news (xact);
-- What the deletion of old ones looks for.
create index news_at on news using brin (at);

create function tell_news() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    insert into declarations.news (at, account_id, received_on, declaration_id, version, status)
    values (new.at, new.account_id, new.received_on, new.declaration_id, new.version, new.to_status);
    return null;
end $$;
create trigger tell_news after insert on status_history for each row execute function tell_news();
