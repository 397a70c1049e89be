-- What an account was told of its history (N-26): how full it was when it was told so, and how many reports have left since it was told of those.
create table history_notices (
    account_id uuid primary key,
    told integer not null,
    leaving integer not null,
    leaving_told_at timestamptz
);
create index history_notices_waiting on history_notices (leaving_told_at, account_id) where leaving > 0;
