-- What the nightly deletion looks for.
create index sessions_started on sessions (started_at);
create index email_codes_created on email_codes (created_at);
