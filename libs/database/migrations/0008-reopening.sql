-- Requests of petitioners that a closed case be handled anew.
CREATE TABLE reopening (
  id uuid PRIMARY KEY,
  petition_id uuid NOT NULL REFERENCES petition (id),
  closed_at timestamptz NOT NULL,
  state text NOT NULL,
  reason text NOT NULL,
  requested_at timestamptz NOT NULL,
  ended_at timestamptz
);
-- One request for each closing of a case.
CREATE UNIQUE INDEX reopening_once ON reopening (petition_id, closed_at);
