-- A report that is amended after it has left the history comes back to it until then, and counts.
alter table submission_history add column kept_until timestamptz;
create index submission_history_kept on submission_history (account_id, kept_until) where kept_until is not null;

-- True until the nightly job has looked at the account since the report came: what the job reads grows with what was filed since, not with what is there.
alter table submission_history add column unpurged boolean not null default true;
create index submission_history_unpurged on submission_history (account_id, accepted_at) where unpurged;

-- What a provider's history no longer has, the exporter finds by its number only.
alter table filed_for add column left_history_at timestamptz;
create index filed_for_online on filed_for (exporter_business_number, accepted_at, declaration_id) where left_history_at is null;

-- Numbers in their order, authorization ID, day and sequence: as text 10 would come before 9.
create function number_order(number text) returns text language sql immutable parallel safe as
    $$ select left(number, 14) || lpad(substr(number, 15), 11, '0') $$;

-- Reports that stay in the history whatever their age. The one place for whatever keeps a report: an open draft of an amendment belongs here.
create function kept_in_history(account uuid, at timestamptz) returns table (accepted_at timestamptz, declaration_id uuid, received_on date)
    language sql stable as $$
    select h.accepted_at, h.declaration_id, h.received_on from declarations.submission_history h where h.account_id = account and h.kept_until > at
$$;

-- The online history: what is kept, and the newest others by acceptance and number, so many together. Read lazily: the first page costs no more than its rows.
create function online_history(account uuid, at timestamptz, most integer) returns setof declarations language sql stable as $$
    select d.* from (
        (select d.* from declarations.submission_history h
            join declarations.declarations d on d.received_on = h.received_on and d.id = h.declaration_id and d.accepted_at = h.accepted_at
            where h.account_id = account and h.declaration_id <> all (array(select k.declaration_id from declarations.kept_in_history(account, at) k))
            order by h.accepted_at desc, declarations.number_order(d.proof_of_report) desc
            limit greatest(most - (select count(*) from declarations.kept_in_history(account, at)), 0))
        union all
        (select d.* from declarations.kept_in_history(account, at) k
            join declarations.declarations d on d.received_on = k.received_on and d.id = k.declaration_id)) d
$$;

-- What the online history does not show any more and still stands in the table.
create function past_history(account uuid, at timestamptz, most integer) returns table (accepted_at timestamptz, declaration_id uuid, received_on date)
    language sql stable as $$
    select h.accepted_at, h.declaration_id, h.received_on from declarations.submission_history h
    join declarations.declarations d on d.received_on = h.received_on and d.id = h.declaration_id and d.accepted_at = h.accepted_at
    where h.account_id = account and h.declaration_id <> all (array(select k.declaration_id from declarations.kept_in_history(account, at) k))
    order by h.accepted_at desc, declarations.number_order(d.proof_of_report) desc
    offset greatest(most - (select count(*) from declarations.kept_in_history(account, at)), 0)
$$;
