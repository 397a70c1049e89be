-- The last answer of the register about each number that was asked for: good for a day, and for a week where declarations find it silent.
create table registry_answers (
    business_number text primary key,
    source text not null,
    checked_at timestamptz not null,
    found boolean not null,
    open boolean not null,
    designation text check (designation in ('Import', 'Export', 'Both', 'None')),
    legal_name text,
    as_of date,
    check (found = (designation is not null and legal_name is not null and as_of is not null))
);

-- Since when the register does not answer, and when it answered again.
create table registry_silences (
    id uuid primary key,
    began_at timestamptz not null,
    ended_at timestamptz
);
create unique index registry_silences_one_open on registry_silences ((true)) where ended_at is null;

-- What staff import or correct is what the imported register answers from then on.
create function keep_registry_answers() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if tg_op = 'DELETE' then
        update registration.registry_answers a
            set found = false, open = false, designation = null, legal_name = null, as_of = null
            from gone where a.business_number = gone.business_number and a.found;
    else
        update registration.registry_answers a
            set found = true, open = now_there.open, designation = now_there.designation, legal_name = now_there.legal_name, as_of = now_there.as_of
            from now_there where a.business_number = now_there.business_number
                and (a.open, a.designation, a.legal_name, a.as_of) is distinct from (now_there.open, now_there.designation, now_there.legal_name, now_there.as_of);
    end if;
    return null;
end $$;
create trigger keep_answers_inserted after insert on rm_accounts referencing new table as now_there for each statement execute function keep_registry_answers();
create trigger keep_answers_updated after update on rm_accounts referencing new table as now_there for each statement execute function keep_registry_answers();
create trigger keep_answers_deleted after delete on rm_accounts referencing old table as gone for each statement execute function keep_registry_answers();

insert into registry_answers
    select r.business_number, 'imported register', now(), true, r.open, r.designation, r.legal_name, r.as_of
    from rm_accounts r where r.business_number in (select business_number from authorizations);

-- Filing rights are made of answers now, no longer of the register itself: each account hears of its own.
drop trigger signal on rm_accounts;
create index authorizations_business_number on authorizations (business_number);
create function signal_registry_answers() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    perform platform.signal('filing', a.held_by::text) from registration.authorizations a
        where a.business_number = new.business_number and a.held_by is not null;
    return null;
end $$;
create trigger signal after update on registry_answers for each row
    when (old.found is distinct from new.found or old.open is distinct from new.open or old.designation is distinct from new.designation)
    execute function signal_registry_answers();

-- Whose registration is verified each night.
create view watched_numbers as
    select business_number from authorizations where state <> 'Revoked';
