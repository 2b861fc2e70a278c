-- Cases that one unit passes on to another, with who asked, who decided and what became of it.
CREATE TABLE unit_transfer (
  id uuid PRIMARY KEY,
  petition_id uuid NOT NULL REFERENCES petition (id),
  from_unit_id text NOT NULL REFERENCES unit (id),
  to_unit_id text NOT NULL REFERENCES unit (id),
  state text NOT NULL,
  reason text NOT NULL,
  requested_by uuid NOT NULL REFERENCES person (id),
  requested_at timestamptz NOT NULL,
  ended_at timestamptz
);
-- One at a time on a case.
CREATE UNIQUE INDEX unit_transfer_open ON unit_transfer (petition_id) WHERE state IN ('requested', 'granted');
CREATE INDEX unit_transfer_petition ON unit_transfer (petition_id, requested_at);
