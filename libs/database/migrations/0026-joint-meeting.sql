-- Joint meetings (联席会议): a meeting is a thing of its own, with several cases on its agenda.
CREATE TABLE meeting (
  id uuid PRIMARY KEY,
  number text NOT NULL,
  state text NOT NULL,
  convener_group text,
  created_at timestamptz NOT NULL,
  planned_on date,
  starts_at text,
  place text,
  mode text,
  held_on date,
  minutes text,
  ended_at timestamptz
);
CREATE UNIQUE INDEX meeting_number ON meeting (number);
CREATE INDEX meeting_state ON meeting (state, created_at);

CREATE TABLE meeting_item (
  id uuid PRIMARY KEY,
  meeting_id uuid NOT NULL,
  petition_id uuid NOT NULL,
  reason text NOT NULL,
  cause text NOT NULL,
  proposed_by uuid,
  proposed_at timestamptz NOT NULL,
  state text NOT NULL,
  outcome text
);
CREATE INDEX meeting_item_meeting ON meeting_item (meeting_id);
CREATE INDEX meeting_item_petition ON meeting_item (petition_id);
-- A case is on one agenda at a time.
CREATE UNIQUE INDEX meeting_item_open ON meeting_item (petition_id) WHERE state = 'open';

CREATE TABLE meeting_participant (
  id uuid PRIMARY KEY,
  meeting_id uuid NOT NULL,
  unit_id text NOT NULL,
  role text NOT NULL,
  attended boolean,
  position text
);
CREATE UNIQUE INDEX meeting_participant_once ON meeting_participant (meeting_id, unit_id, role);

CREATE TABLE meeting_task (
  id uuid PRIMARY KEY,
  meeting_id uuid NOT NULL,
  item_id uuid NOT NULL,
  petition_id uuid NOT NULL,
  unit_id text NOT NULL,
  what text NOT NULL,
  due_on date NOT NULL,
  state text NOT NULL,
  report text,
  done_by uuid,
  done_at timestamptz
);
CREATE INDEX meeting_task_meeting ON meeting_task (meeting_id);
CREATE INDEX meeting_task_petition ON meeting_task (petition_id);

-- An instance carries a petition or a meeting, never both.
ALTER TABLE instance_claim ALTER COLUMN petition_id DROP NOT NULL;
ALTER TABLE instance_claim ADD COLUMN meeting_id uuid;
ALTER TABLE instance_claim ADD CONSTRAINT instance_claim_subject CHECK (num_nonnulls(petition_id, meeting_id) = 1);
CREATE UNIQUE INDEX instance_claim_meeting ON instance_claim (meeting_id, process_id, cause);
ALTER TABLE task ADD COLUMN meeting_id uuid;
CREATE INDEX task_meeting ON task (meeting_id) WHERE meeting_id IS NOT NULL;

-- What was said of a case goes with it; the minutes of a meeting that dealt with several are the office's own record.
INSERT INTO erasure_column (table_name, column_name, erased_to) VALUES
  ('meeting_item', 'reason', 'empty'),
  ('meeting_item', 'outcome', 'null'),
  ('meeting_task', 'what', 'empty'),
  ('meeting_task', 'report', 'null');
