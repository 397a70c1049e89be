-- A secret may also be revoked, and its reminders are remembered so that each is sent once.
alter table shared_secrets
    drop constraint shared_secrets_state_check,
    add constraint shared_secrets_state_check check (state in ('Issued', 'Paused', 'Used', 'Expired', 'Replaced', 'Revoked')),
    -- How many days before the end the last reminder said: 30, 7 or 1.
    add column reminded_days integer;

-- The officers' lists run in the order of the ends.
drop index shared_secrets_ends;
create index shared_secrets_ends on shared_secrets (ends_at, id) where state in ('Issued', 'Paused');
create index shared_secrets_paused on shared_secrets (ends_at, id) where state = 'Paused';
create index shared_secrets_expired on shared_secrets (ends_at, id) where state = 'Expired';

-- Each wrong comparison: how many people guess tells an officer who looks whether a stranger does.
create table secret_attempts (
    id uuid primary key,
    secret_id uuid not null references shared_secrets (id),
    person_id uuid,
    at timestamptz not null
);
create index secret_attempts_secret on secret_attempts (secret_id, at, id);

-- Mail that came back to the unit's mailbox, as staff entered it.
create table mail_bounces (
    id uuid primary key,
    application_id uuid not null references applications (id),
    mail text not null check (mail in ('SharedSecret', 'Decision', 'Other')),
    reason text not null check (reason in ('UnknownAddress', 'MailboxFull', 'Refused', 'Other')),
    note text,
    came_back_at timestamptz not null,
    entered_by uuid not null,
    entered_by_name text not null,
    entered_at timestamptz not null
);
create index mail_bounces_application on mail_bounces (application_id, came_back_at, id);

-- An activation ID may be revoked too; the officers' list is newest first.
alter table activation_ids
    drop constraint activation_ids_state_check,
    add constraint activation_ids_state_check check (state in ('Issued', 'Used', 'Replaced', 'Revoked')),
    add column issued_by_name text;
create index activation_ids_issued on activation_ids (issued_at, id);

do $$ begin
    if exists (select from pg_roles where rolname = 'cers_app') then
        revoke update, delete on secret_attempts, mail_bounces from cers_app;
    end if;
end $$;
