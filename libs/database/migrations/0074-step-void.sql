-- What holds each stay: the instance, a part of the process, or one round of it.
ALTER TABLE element_instance ADD COLUMN scope_key bigint;
UPDATE element_instance e SET scope_key = (j.payload ->> 'scope')::bigint
FROM process_instance i, journal j
WHERE i.key = e.instance_key AND i.state = 'active' AND j.value_type = 'PROCESS_INSTANCE' AND j.intent = 'ELEMENT_ACTIVATED'
  AND j.key = e.key AND j.instance_key = i.key;

-- The stay in which the step is entered again, and whether the engine has been looked at for what moved on in that very moment.
ALTER TABLE step_back ADD COLUMN scope_key bigint, ADD COLUMN swept boolean NOT NULL DEFAULT false;
UPDATE step_back SET swept = true;
CREATE INDEX step_back_unswept ON step_back (given_at) WHERE state = 'done' AND NOT swept;

-- Tasks whose work is void because a case went back to before them: done ones, and those that others had open.
CREATE TABLE step_void (
  step_back_id uuid NOT NULL CONSTRAINT step_void_step_back_id_fkey REFERENCES step_back (id),
  task_key bigint NOT NULL,
  petition_id uuid NOT NULL CONSTRAINT step_void_petition_id_fkey REFERENCES petition (id),
  -- It had been done; false: it was open.
  done boolean NOT NULL,
  -- Whose it was; null: nobody had claimed it.
  person_id uuid CONSTRAINT step_void_person_id_fkey REFERENCES person (id),
  PRIMARY KEY (step_back_id, task_key)
);
CREATE INDEX step_void_task ON step_void (task_key);
CREATE INDEX step_void_petition ON step_void (petition_id);
