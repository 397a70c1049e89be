-- A refusal that waits for a second officer is a proposal of the platform now. One proposed before there were any cannot become one: its application
-- goes back to its officer, who proposes it again.
insert into application_history (id, application_id, at, kind, state, note)
    select gen_random_uuid(), id, now(), 'RefusalExpired', 'InReview', refusal_code from applications where state = 'PendingSecondReview';
update applications
    set state = 'InReview', version = version + 1, refusal_code = null, refusal_explanation = null,
        refusal_proposed_by = null, refusal_proposed_by_name = null, refusal_proposed_at = null
    where state = 'PendingSecondReview';
