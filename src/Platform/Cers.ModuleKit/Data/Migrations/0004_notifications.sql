-- The outbox also carries notifications: a row for each reaction to one. A mail has a template, a reaction its name and its notification's id.
alter table outbox
    alter column template drop not null,
    alter column recipient drop not null,
    alter column language drop not null,
    add column reaction text,
    add column notification_id uuid,
    -- When the secret is of no use any more: it is not sent later.
    add column secret_ends_at timestamptz,
    -- Whoever claimed the row last: marks of anybody else are void.
    add column lease uuid,
    -- Order of what goes to one recipient. Never a bookmark: rows commit out of its order.
    add column position bigint not null generated always as identity,
    -- What is delivered one after the other: mails to one address, one reaction's notifications of one subject.
    add column lane text not null generated always as (coalesce(reaction || ' ' || subject, lower(recipient))) stored,
    add constraint outbox_one_kind check ((template is null) = (reaction is not null)),
    add constraint outbox_mail check (template is null or (recipient is not null and language is not null)),
    add constraint outbox_reaction check (reaction is null or (notification_id is not null and subject is not null and secret is null)),
    drop constraint outbox_state_check,
    add constraint outbox_state_check check (state in ('waiting', 'sent', 'dead', 'replaced'));
create index outbox_lane on outbox (lane, position) where state = 'waiting';
create index outbox_dead on outbox (created_at, id) where state = 'dead';
create index outbox_dead_subject on outbox (subject) where state = 'dead';
create index outbox_secret on outbox (template, recipient) where secret is not null;
create index outbox_over on outbox (created_at) where state in ('sent', 'replaced');
create index outbox_notification on outbox (notification_id) where notification_id is not null;

-- What a reaction did: inserted in the transaction of its command, so that a notification delivered twice is acted upon once.
create table inbox (
    reaction text not null,
    notification_id uuid not null,
    at timestamptz not null,
    primary key (reaction, notification_id)
);
create index inbox_at on inbox (at);

-- Deletes a batch of what has been delivered and is older than a moment, and the notes of reactions that cannot come again. Deletes nothing else:
-- the application's role may not.
create function delete_delivered(before timestamptz, most integer) returns integer
language sql security definer set search_path = platform, pg_temp as $$
    with over as (
        select id from outbox where state in ('sent', 'replaced') and created_at < before order by created_at limit most for update skip locked),
    deleted as (
        delete from outbox o using over where o.id = over.id returning 1),
    done as (
        select i.reaction, i.notification_id from inbox i
        where i.at < before and not exists (select from outbox o where o.notification_id = i.notification_id and o.reaction = i.reaction)
        order by i.at limit most for update skip locked),
    forgotten as (
        delete from inbox i using done where i.reaction = done.reaction and i.notification_id = done.notification_id returning 1)
    select ((select count(*) from deleted) + (select count(*) from forgotten))::integer;
$$;
revoke all on function delete_delivered(timestamptz, integer) from public;

do $$ begin
    if exists (select from pg_roles where rolname = 'cers_app') then
        revoke delete on outbox from cers_app;
        revoke update, delete on inbox from cers_app;
        grant execute on function delete_delivered(timestamptz, integer) to cers_app;
    end if;
end $$;
