-- What people accept with their user account, by version: the one that came into force last counts.
create table terms (
    version text primary key,
    in_force_from date not null,
    text_en text not null,
    text_fr text not null
);
create unique index terms_in_force_from on terms (in_force_from);
create trigger signal after insert or update or delete or truncate on terms for each statement execute function platform.signal_all('terms');

-- Who accepted which version when; people.terms_version is the newest of it.
create table terms_acceptances (
    person_id uuid not null references people,
    version text not null,
    accepted_at timestamptz not null,
    primary key (person_id, version)
);
insert into terms_acceptances select id, terms_version, user_account_at from people where terms_version is not null;

do $$ begin
    if exists (select from pg_roles where rolname = 'cers_app') then
        revoke update, delete on terms_acceptances from cers_app;
        revoke update, delete on terms from cers_app;
    end if;
end $$;

-- Commands of an account wait for the version in force to be accepted: access tells which one was.
create function signal_terms_accepted() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    perform platform.signal('access', m.account_id || ':' || m.person_id)
    from identity.memberships m where m.person_id = new.id and m.ended_at is null;
    return null;
end $$;
create trigger signal_terms after update of terms_version on people
    for each row when (old.terms_version is distinct from new.terms_version) execute function signal_terms_accepted();
