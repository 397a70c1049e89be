-- By when a draft would have to be received, reckoned when it is saved; who saved it last, where a person did; and what that person has been told: that the moment
-- is near, that it is over, and that the draft will be deleted.
alter table drafts
    add column due_by timestamptz,
    add column changed_by_person uuid,
    add column near_told boolean not null default false,
    add column overdue_told boolean not null default false,
    add column ending_told_at timestamptz;
create index drafts_due on drafts (due_by) where due_by is not null and not overdue_told;
create index drafts_changed on drafts (changed_at);
