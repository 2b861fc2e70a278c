-- Requests for a review (复查, Reg. 35) and a re-review (复核, Reg. 36).
CREATE TABLE review (
  id uuid PRIMARY KEY,
  petition_id uuid NOT NULL REFERENCES petition (id),
  level text NOT NULL,
  opinion_id uuid NOT NULL REFERENCES document (id),
  state text NOT NULL,
  late boolean NOT NULL,
  late_cause text,
  admitted_cause text,
  reason text NOT NULL,
  unit_id text NOT NULL REFERENCES unit (id),
  outcome text,
  requested_at timestamptz NOT NULL,
  ended_at timestamptz
);
CREATE INDEX review_petition ON review (petition_id, requested_at);
-- One request at a time, and one decision, for each opinion and level.
CREATE UNIQUE INDEX review_once ON review (petition_id, level, opinion_id)
  WHERE state IN ('requested', 'admitted', 'decided');

-- When an instance's last step was done: nothing of the office waits for it any more.
ALTER TABLE instance_claim ADD COLUMN finished_at timestamptz;
UPDATE instance_claim c SET finished_at = p.closed_at
FROM petition p WHERE p.id = c.petition_id AND p.closed_at IS NOT NULL;
