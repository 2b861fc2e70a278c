-- A job that the engine has forgotten comes again under another key: what was done for it is found by its step.
ALTER TABLE job_result ADD COLUMN instance_key bigint, ADD COLUMN element_id text, ADD COLUMN element_instance_key bigint;
CREATE INDEX job_result_step ON job_result (instance_key, element_id);
