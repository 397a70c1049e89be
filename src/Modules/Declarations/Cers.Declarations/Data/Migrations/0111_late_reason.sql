-- Why a declaration was late, told after its acceptance and without a new version; the history tells when and by whom.
alter table declarations add column late_reason text;
alter table status_history add column late_reason text;
