-- A report that somebody is amending stays in the history until that ends; the next oldest leaves instead.
create or replace function kept_in_history(account uuid, at timestamptz) returns table (accepted_at timestamptz, declaration_id uuid, received_on date)
    language sql stable as $$
    select h.accepted_at, h.declaration_id, h.received_on from declarations.submission_history h where h.account_id = account and h.kept_until > at
    union
    select h.accepted_at, h.declaration_id, h.received_on from declarations.drafts a
    join declarations.declarations d on d.received_on = to_date(substr(a.amends, 7, 8), 'YYYYMMDD') and d.proof_of_report = a.amends
    join declarations.submission_history h on h.account_id = account and h.accepted_at = d.accepted_at and h.declaration_id = d.id
    where a.account_id = account and a.amends is not null
$$;
