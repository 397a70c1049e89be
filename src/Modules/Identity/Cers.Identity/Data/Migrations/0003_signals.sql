-- Who may do what is kept in memory by every host. The tables themselves tell when it changes, whoever changes them: no code path can forget it.
-- Topics and keys are those of AccessFacts and SessionFacts: 'access' with account:person, 'session' with the session's id or its ticket's hash.

create function signal_membership() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if tg_op <> 'INSERT' then
        perform platform.signal('access', old.account_id || ':' || old.person_id);
    end if;
    if tg_op <> 'DELETE' and (tg_op = 'INSERT' or (old.account_id, old.person_id) is distinct from (new.account_id, new.person_id)) then
        perform platform.signal('access', new.account_id || ':' || new.person_id);
    end if;
    return null;
end $$;
create trigger signal after insert or update or delete on memberships for each row execute function signal_membership();

create function signal_account() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    perform platform.signal('access', m.account_id || ':' || m.person_id)
    from identity.memberships m where m.account_id = old.account_id and m.ended_at is null;
    return null;
end $$;
create trigger signal after update of state on accounts for each row execute function signal_account();

-- Not kept_at: whoever needs it newer than it is in memory reads it again.
create function signal_session() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    perform platform.signal('session', old.id::text);
    perform platform.signal('session', encode(old.ticket_hash, 'hex'));
    return null;
end $$;
create trigger signal after update of ticket_hash, person_id, provider, staff_roles, display_name, language, started_at, ended_at on sessions
    for each row execute function signal_session();

create function signal_person() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    perform platform.signal('session', s.id::text), platform.signal('session', encode(s.ticket_hash, 'hex'))
    from identity.sessions s where s.person_id = new.id and s.ended_at is null;
    return null;
end $$;
create trigger signal after update on people for each row execute function signal_person();

-- Sessions are deleted by the thousand, at night and long ended: one signal for all of them.
create trigger signal_deleted after delete or truncate on sessions for each statement execute function platform.signal_all('session');
create trigger signal_truncated after truncate on memberships for each statement execute function platform.signal_all('access');
