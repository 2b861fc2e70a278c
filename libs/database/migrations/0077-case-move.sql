-- A case that is stuck is put at another step: proposed by one person, decided by another.
CREATE TABLE case_move (
  id uuid PRIMARY KEY,
  petition_id uuid NOT NULL REFERENCES petition (id),
  instance_key bigint NOT NULL,
  -- The stay at an element that ends by it, and the element that is entered instead.
  from_stay bigint NOT NULL,
  from_element text NOT NULL,
  to_element text NOT NULL,
  reason text NOT NULL,
  proposed_by uuid NOT NULL REFERENCES person (id),
  proposed_at timestamptz NOT NULL,
  state text NOT NULL,
  decided_by uuid REFERENCES person (id),
  decided_at timestamptz,
  -- Of whoever decided.
  word text,
  CONSTRAINT case_move_state CHECK (state IN ('proposed', 'approved', 'rejected', 'withdrawn', 'not-done')),
  CONSTRAINT case_move_decided CHECK ((state = 'proposed') = (decided_at IS NULL)),
  -- Four eyes: nobody approves what they have proposed.
  CONSTRAINT case_move_others CHECK (state NOT IN ('approved', 'rejected', 'not-done') OR decided_by <> proposed_by)
);
CREATE UNIQUE INDEX case_move_open ON case_move (instance_key) WHERE state = 'proposed';
CREATE INDEX case_move_petition ON case_move (petition_id);

INSERT INTO erasure_column (table_name, column_name, erased_to) VALUES
  ('case_move', 'reason', 'empty'), ('case_move', 'word', 'null');

-- It is carried out as going back is; the stay that ends need not be a task's.
ALTER TABLE step_back
  ALTER COLUMN from_task DROP NOT NULL,
  ALTER COLUMN to_task DROP NOT NULL,
  ADD COLUMN move_id uuid REFERENCES case_move (id),
  DROP CONSTRAINT step_back_kind,
  ADD CONSTRAINT step_back_kind CHECK (kind IN ('send-back', 'take-back', 'move')),
  ADD CONSTRAINT step_back_move CHECK ((kind = 'move') = (move_id IS NOT NULL)),
  ADD CONSTRAINT step_back_tasks CHECK (kind = 'move' OR (from_task IS NOT NULL AND to_task IS NOT NULL));
CREATE UNIQUE INDEX step_back_of_move ON step_back (move_id) WHERE move_id IS NOT NULL;
