-- The code tables are kept in memory by every host.
create trigger signal after insert or update or delete or truncate on codes for each statement execute function platform.signal_all('reference');
create trigger signal after insert or update or delete or truncate on hs_codes for each statement execute function platform.signal_all('reference');
