-- When the person proved to the provider who he or she is, when a second factor was shown, and the provider's own name for the session (sid).
alter table sessions add authenticated_at timestamptz, add second_factor_at timestamptz, add provider_session text;
update sessions set second_factor_at = started_at;
create index sessions_provider_session on sessions (provider, provider_session) where ended_at is null and provider_session is not null;

-- A code that is the second factor of a session; null for one that confirms an address.
alter table email_codes add session_id uuid references sessions on delete cascade;
create index email_codes_session on email_codes (session_id) where session_id is not null;

drop trigger signal on sessions;
create trigger signal
    after update of ticket_hash, person_id, provider, staff_roles, display_name, language, started_at, ended_at, authenticated_at, second_factor_at on sessions
    for each row execute function signal_session();
