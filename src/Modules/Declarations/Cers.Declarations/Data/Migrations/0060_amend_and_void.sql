-- An amendment in work is a draft that points to its declaration; one at a time.
alter table drafts
    add column amends text,
    add column amends_version integer,
    add constraint drafts_amends_whole check ((amends is null) = (amends_version is null));
create unique index drafts_amends on drafts (amends) where amends is not null;

-- The original's lateness stays; this is how late it would have been with the amended mode and times.
alter table declarations add column late_after_amendment integer;

-- Why a declaration was changed, and that it was after the window.
alter table status_history
    add column reason text,
    add column explanation text,
    add column after_window boolean not null default false,
    add column late_after_amendment integer;
