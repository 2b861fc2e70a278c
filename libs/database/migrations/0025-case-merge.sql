-- Cases handled together with another one, and cases taken out of another one.
CREATE TABLE case_merge (
  id uuid PRIMARY KEY,
  petition_id uuid NOT NULL REFERENCES petition (id),
  leading_id uuid NOT NULL REFERENCES petition (id),
  state text NOT NULL,
  reason text NOT NULL,
  ordered_by uuid NOT NULL REFERENCES person (id),
  ordered_at timestamptz NOT NULL,
  merged_at timestamptz,
  status_before text,
  unit_before text REFERENCES unit (id),
  procedure_before text,
  category_before text,
  accepted_before timestamptz,
  leading_due_before timestamptz,
  ended_at timestamptz,
  ended_by uuid REFERENCES person (id),
  end_reason text
);
-- Handled with one other case at a time.
CREATE UNIQUE INDEX case_merge_open ON case_merge (petition_id) WHERE state IN ('ordered', 'merged');
CREATE INDEX case_merge_leading ON case_merge (leading_id, ordered_at);

CREATE TABLE case_split (
  id uuid PRIMARY KEY,
  petition_id uuid NOT NULL REFERENCES petition (id),
  from_id uuid NOT NULL REFERENCES petition (id),
  reason text NOT NULL,
  by uuid NOT NULL REFERENCES person (id),
  at timestamptz NOT NULL,
  request_key uuid NOT NULL
);
CREATE UNIQUE INDEX case_split_petition ON case_split (petition_id);
CREATE INDEX case_split_from ON case_split (from_id, at);
CREATE UNIQUE INDEX case_split_request ON case_split (request_key);

-- An interest in one of two cases that are handled together holds for the other one, as long as they are.
ALTER TABLE interest ADD COLUMN through_petition_id uuid;

INSERT INTO erasure_column (table_name, column_name, erased_to) VALUES
  ('case_merge', 'reason', 'empty'),
  ('case_merge', 'end_reason', 'null'),
  ('case_split', 'reason', 'empty');
