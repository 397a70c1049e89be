-- Filing rights are kept in memory by account: what they are made of tells when it changes, whoever changes it.
create function signal_filing_rights() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if tg_op <> 'INSERT' and old.held_by is not null then
        perform platform.signal('filing', old.held_by::text);
    end if;
    if tg_op <> 'DELETE' and new.held_by is not null and (tg_op = 'INSERT' or old.held_by is distinct from new.held_by) then
        perform platform.signal('filing', new.held_by::text);
    end if;
    return null;
end $$;
create trigger signal after insert or update or delete on authorizations for each row execute function signal_filing_rights();

create trigger signal_truncated after truncate on authorizations for each statement execute function platform.signal_all('filing');

-- The register is imported whole: all rights may be others.
create trigger signal after insert or update or delete or truncate on rm_accounts for each statement execute function platform.signal_all('filing');
