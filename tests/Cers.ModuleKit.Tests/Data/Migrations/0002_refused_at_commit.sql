-- A row that only the commit refuses, as the database may refuse to serialize a transaction.
create function refuse_at_commit() returns trigger language plpgsql as $$
begin
    raise exception 'at the commit' using errcode = '40001';
end $$;
create constraint trigger refused_at_commit after insert on tries deferrable initially deferred
    for each row when (new.what = 'refused at commit') execute function refuse_at_commit();
