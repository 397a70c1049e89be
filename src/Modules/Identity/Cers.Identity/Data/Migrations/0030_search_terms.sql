-- Everything by which a caller names a person or an account, in one form: no case, no accents. A search is a range of this table's key, so that its cost
-- is what it finds, whatever there is. The tables of people and accounts keep it by triggers: no code path can forget it.
create function folded(text) returns text language sql immutable strict parallel safe set search_path = pg_catalog as $$
    select lower(regexp_replace(
        normalize(replace(replace(replace(replace($1, 'Œ', 'OE'), 'œ', 'oe'), 'Æ', 'AE'), 'æ', 'ae'), nfd), '[\u0300-\u036f]', '', 'g'))
$$;

-- The words of a name; a number with gaps in it (9876-5432 Québec inc.) is a word as a whole too.
create function name_terms(text) returns setof text language sql immutable strict parallel safe set search_path = pg_catalog as $$
    select distinct term
    from regexp_split_to_table(
        identity.folded($1) || ' ' || regexp_replace(identity.folded($1), '(?<=[0-9])[ -]+(?=[0-9])', '', 'g'), '[^[:alnum:]]+') as term
$$;

-- The digits of a telephone number, without the 1 that North America dials before it.
create function telephone_term(text) returns text language sql immutable strict parallel safe set search_path = pg_catalog as $$
    select regexp_replace(regexp_replace($1, '[^0-9]', '', 'g'), '^1(?=[0-9]{10})', '')
$$;

create table search_terms (
    kind text not null check (kind in ('Person', 'Account')),
    -- Compared byte by byte, so that beginnings are ranges.
    term text collate "C" not null,
    subject_id uuid not null,
    primary key (kind, term, subject_id)
);
create index search_terms_subject on search_terms (subject_id, term);

create function person_terms(people) returns text[] language sql stable set search_path = pg_catalog as $$
    select array(
        select term from (
            select identity.name_terms(concat_ws(' ', $1.first_name, $1.last_name))
            union select $1.email_key
            union select identity.telephone_term($1.telephone)
            union select lower($1.urn)
            union select substr($1.urn, 2)) as t (term)
        where term <> '')
$$;

create function account_terms(accounts) returns text[] language sql stable set search_path = pg_catalog as $$
    select array(
        select term from (
            select identity.name_terms(concat_ws(' ', $1.legal_name, $1.operating_name))
            union select lower($1.business_number)) as t (term)
        where term <> '')
$$;

create function keep_terms(of_kind text, subject uuid, terms text[]) returns void language sql set search_path = pg_catalog as $$
    delete from identity.search_terms where subject_id = $2 and not term = any ($3);
    insert into identity.search_terms select $1, t, $2 from unnest($3) t on conflict do nothing;
$$;

create function keep_person_terms() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    perform identity.keep_terms('Person', new.id, identity.person_terms(new));
    return null;
end $$;
create trigger keep_terms after insert or update of first_name, last_name, email_key, telephone, urn on people
    for each row when (new.urn is not null) execute function keep_person_terms();

create function keep_account_terms() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    perform identity.keep_terms('Account', new.account_id, identity.account_terms(new));
    return null;
end $$;
create trigger keep_terms after insert or update of legal_name, operating_name, business_number on accounts
    for each row execute function keep_account_terms();

insert into search_terms select 'Person', t, p.id from people p, unnest(person_terms(p)) t where p.urn is not null;
insert into search_terms select 'Account', t, a.account_id from accounts a, unnest(account_terms(a)) t;
