-- What a member sees of an account is kept in memory with the access to it: it is dropped when its names change, too.
drop trigger signal on accounts;
create trigger signal after update of state, business_number, legal_name, operating_name, name on accounts for each row execute function signal_account();
