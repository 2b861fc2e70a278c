-- Interests that were recorded wrongly and lifted: what was recorded, by whom, and why it does not hold.
CREATE TABLE interest_lifted (
  id uuid PRIMARY KEY,
  petition_id uuid NOT NULL,
  person_id uuid NOT NULL,
  kind text NOT NULL,
  reason text NOT NULL,
  declared_by uuid NOT NULL,
  declared_at timestamptz NOT NULL,
  lifted_by uuid NOT NULL,
  lifted_at timestamptz NOT NULL,
  lift_reason text NOT NULL
);
CREATE INDEX interest_lifted_petition ON interest_lifted (petition_id, lifted_at);
