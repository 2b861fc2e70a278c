-- Supervision of a unit's overdue work on a case: who asked for it, where it stands, and who of the unit was shown it.
CREATE TABLE supervision (
  id uuid PRIMARY KEY,
  petition_id uuid NOT NULL REFERENCES petition (id),
  unit_id text NOT NULL REFERENCES unit (id),
  deadline_id uuid NOT NULL REFERENCES deadline (id),
  origin text NOT NULL,
  state text NOT NULL,
  reason text NOT NULL,
  opened_by uuid REFERENCES person (id),
  opened_at timestamptz NOT NULL,
  rounds integer NOT NULL,
  circular_at timestamptz,
  ended_at timestamptz,
  end_kind text
);
-- One at a time for a case.
CREATE UNIQUE INDEX supervision_open ON supervision (petition_id) WHERE ended_at IS NULL;
CREATE INDEX supervision_list ON supervision (opened_at, id) WHERE ended_at IS NULL;
CREATE INDEX supervision_petition ON supervision (petition_id, opened_at);
CREATE INDEX supervision_deadline ON supervision (deadline_id) WHERE ended_at IS NULL;

CREATE TABLE supervision_reading (
  supervision_id uuid NOT NULL REFERENCES supervision (id),
  person_id uuid NOT NULL REFERENCES person (id),
  role text NOT NULL,
  shown_at timestamptz NOT NULL,
  acknowledged_at timestamptz,
  PRIMARY KEY (supervision_id, person_id)
);

INSERT INTO erasure_column (table_name, column_name, erased_to) VALUES ('supervision', 'reason', 'empty');
