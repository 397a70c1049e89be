-- A caller also says the name that members gave their account, and who answers for it.
create or replace function account_terms(accounts) returns text[] language sql stable set search_path = pg_catalog as $$
    select array(
        select term from (
            select identity.name_terms(concat_ws(' ', $1.legal_name, $1.operating_name, $1.name))
            union select lower($1.business_number)
            union select identity.name_terms(c.name) from identity.account_contacts c where c.account_id = $1.account_id
            union select lower(c.email) from identity.account_contacts c where c.account_id = $1.account_id
            union select identity.telephone_term(c.telephone) from identity.account_contacts c where c.account_id = $1.account_id) as t (term)
        where term <> '')
$$;

create trigger keep_terms_of_name after update of name on accounts for each row execute function keep_account_terms();

create function keep_contact_terms() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    perform identity.keep_terms('Account', a.account_id, identity.account_terms(a))
    from identity.accounts a where a.account_id = coalesce(new.account_id, old.account_id);
    return null;
end $$;
create trigger keep_terms after insert or update or delete on account_contacts for each row execute function keep_contact_terms();

select keep_terms('Account', a.account_id, account_terms(a)) from accounts a;
