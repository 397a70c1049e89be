-- What the agency says to the users of the portal, for a time. Every host keeps those that have not ended in memory.
create table portal_messages (
    id uuid primary key,
    text_en text not null,
    text_fr text not null,
    severity text not null check (severity in ('Information', 'Warning', 'Critical')),
    audience text not null check (audience in ('Everybody', 'Owners')),
    begins_at timestamptz not null,
    ends_at timestamptz not null,
    version integer not null,
    changed_by_name text not null,
    changed_at timestamptz not null,
    check (begins_at <= ends_at)
);
create index portal_messages_begin on portal_messages (begins_at, id);
create index portal_messages_end on portal_messages (ends_at);
create trigger signal after insert or update or delete or truncate on portal_messages for each statement execute function platform.signal_all('messages');

-- Who does not want to see one any more, in the words it had then.
create table dismissed_messages (
    person_id uuid not null references people,
    message_id uuid not null references portal_messages on delete cascade,
    version integer not null,
    primary key (person_id, message_id)
);
create index dismissed_messages_message on dismissed_messages (message_id);

create function signal_dismissed() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    perform platform.signal('dismissed', new.person_id::text);
    return null;
end $$;
create trigger signal after insert or update on dismissed_messages for each row execute function signal_dismissed();
-- Deleted at night, of messages that have ended: one signal for all of them.
create trigger signal_deleted after delete or truncate on dismissed_messages for each statement execute function platform.signal_all('dismissed');
