-- Requests of petitioners that what the office has of them be erased.
CREATE TABLE erasure_request (
  id uuid PRIMARY KEY,
  petition_id uuid NOT NULL REFERENCES petition (id),
  ordinal integer NOT NULL,
  state text NOT NULL,
  reason text,
  requested_at timestamptz NOT NULL,
  ended_at timestamptz
);
-- Asked twice is asked once.
CREATE UNIQUE INDEX erasure_request_open ON erasure_request (petition_id, ordinal) WHERE state = 'requested';
CREATE INDEX erasure_request_petition ON erasure_request (petition_id, requested_at);

INSERT INTO erasure_column (table_name, column_name, erased_to) VALUES ('erasure_request', 'reason', 'null');
