-- A notice may be about one task, and says who gave it.
ALTER TABLE staff_notice ADD COLUMN task_key bigint;
ALTER TABLE staff_notice ADD COLUMN given_by uuid REFERENCES person (id);
CREATE INDEX staff_notice_task ON staff_notice (task_key) WHERE task_key IS NOT NULL;
