-- What was changed after the window, for the supervisors' list: few rows of many.
create index status_history_after_window on status_history (at, id) where after_window;

-- By whom in words: the key says it to no reader.
alter table legal_holds
    add column placed_by_name text,
    add column lifted_by_name text;
