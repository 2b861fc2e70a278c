-- A case goes back to a step that was done: sent back by whoever has the next task, or taken back by whoever did it.
CREATE TABLE step_back (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  petition_id uuid NOT NULL REFERENCES petition (id),
  instance_key bigint NOT NULL,
  -- The task that ends by it.
  from_task bigint NOT NULL,
  -- The completed task whose step is done again.
  to_task bigint NOT NULL,
  to_element text NOT NULL,
  -- The task in which it is done again, once the engine has made it.
  new_task bigint,
  -- Whose that is; nobody's: its group's.
  assignee uuid REFERENCES person (id),
  on_behalf_of uuid REFERENCES person (id),
  reason text,
  given_by uuid NOT NULL REFERENCES person (id),
  given_at timestamptz NOT NULL,
  state text NOT NULL,
  CONSTRAINT step_back_kind CHECK (kind IN ('send-back', 'take-back')),
  CONSTRAINT step_back_state CHECK (state IN ('sent', 'done', 'refused'))
);
CREATE UNIQUE INDEX step_back_from ON step_back (from_task) WHERE state <> 'refused';
CREATE UNIQUE INDEX step_back_new ON step_back (new_task) WHERE new_task IS NOT NULL;
CREATE INDEX step_back_instance ON step_back (instance_key);
CREATE INDEX step_back_petition ON step_back (petition_id);

INSERT INTO erasure_column (table_name, column_name, erased_to) VALUES ('step_back', 'reason', 'null');
