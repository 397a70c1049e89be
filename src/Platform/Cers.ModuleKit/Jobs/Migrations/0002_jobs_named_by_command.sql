-- A job is named after the command it sends, and there is one class of jobs: those of former names have no class any more.
delete from qrtz_cron_triggers where trigger_name in ('ExpireSharedSecretsJob', 'DeleteEndedEmailCodesJob', 'ForgetEndedSessionsJob');
delete from qrtz_triggers where trigger_name in ('ExpireSharedSecretsJob', 'DeleteEndedEmailCodesJob', 'ForgetEndedSessionsJob');
delete from qrtz_fired_triggers where job_name in ('ExpireSharedSecretsJob', 'DeleteEndedEmailCodesJob', 'ForgetEndedSessionsJob');
delete from qrtz_job_details where job_name in ('ExpireSharedSecretsJob', 'DeleteEndedEmailCodesJob', 'ForgetEndedSessionsJob');
