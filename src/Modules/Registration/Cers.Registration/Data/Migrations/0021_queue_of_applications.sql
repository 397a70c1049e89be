-- The queue: what waits, by receipt, by due date, for one officer; and the beginnings by which people look.
drop index applications_waiting;
create index applications_waiting on applications (received_at, id)
    where state in ('Submitted', 'InReview', 'NeedsInformation', 'PendingSecondReview');
create index applications_waiting_due on applications (due_date, id)
    where state in ('Submitted', 'InReview', 'NeedsInformation', 'PendingSecondReview');
create index applications_waiting_number on applications (number)
    where state in ('Submitted', 'InReview', 'NeedsInformation', 'PendingSecondReview');
drop index applications_assignee;
create index applications_assignee on applications (assignee_id, received_at, id)
    where state in ('Submitted', 'InReview', 'NeedsInformation', 'PendingSecondReview');
create index applications_assignee_due on applications (assignee_id, due_date, id)
    where state in ('Submitted', 'InReview', 'NeedsInformation', 'PendingSecondReview');
create index applications_state_due on applications (state, due_date, id);
create index applications_state_number on applications (state, number);
create index applications_by_number on applications (number text_pattern_ops);
create index applications_by_business_number on applications (business_number text_pattern_ops);
create index applications_by_email on applications (email text_pattern_ops);
create index applications_by_legal_name on applications (lower(legal_name) text_pattern_ops);

-- Approved applications whose secret expired: found among those that are approved.
create index applications_approved on applications (id) where state = 'Approved';
