-- Regular meetings (例会) of the year, votes where they are taken, and who came for somebody else.
ALTER TABLE meeting ADD COLUMN kind text NOT NULL DEFAULT 'case';
ALTER TABLE meeting_item ADD COLUMN votes_for integer;
ALTER TABLE meeting_item ADD COLUMN votes_against integer;
ALTER TABLE meeting_item ADD COLUMN votes_abstained integer;
ALTER TABLE meeting_participant ADD COLUMN by_deputy boolean NOT NULL DEFAULT false;

-- What the office tells its own people beside their tasks: addressed to a post, read by each person for themselves.
CREATE TABLE staff_notice (
  id uuid PRIMARY KEY,
  group_name text NOT NULL,
  kind text NOT NULL,
  meeting_id uuid,
  -- Codes, numbers and days; never what a person wrote.
  facts jsonb NOT NULL,
  given_at timestamptz NOT NULL,
  idempotency_key text NOT NULL
);
CREATE UNIQUE INDEX staff_notice_once ON staff_notice (idempotency_key);
CREATE INDEX staff_notice_group ON staff_notice (group_name, given_at);

CREATE TABLE staff_notice_reading (
  notice_id uuid NOT NULL REFERENCES staff_notice (id),
  person_id uuid NOT NULL REFERENCES person (id),
  read_at timestamptz NOT NULL,
  PRIMARY KEY (notice_id, person_id)
);
