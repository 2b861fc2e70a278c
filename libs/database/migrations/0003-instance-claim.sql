-- Which petition an instance of the engine carries, and what of it: a petition has one instance of a process for each
-- cause (its receipt, a request for a review, an order to handle it again).
CREATE TABLE instance_claim (
  instance_key bigint PRIMARY KEY,
  petition_id uuid NOT NULL REFERENCES petition (id),
  process_id text NOT NULL,
  process_version integer NOT NULL,
  cause text NOT NULL,
  claimed_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX instance_claim_once ON instance_claim (petition_id, process_id, cause);

INSERT INTO instance_claim (instance_key, petition_id, process_id, process_version, cause, claimed_at)
SELECT instance_key, id, process_id, coalesce(process_version, 1), 'received', coalesce(registered_at, received_at)
FROM petition WHERE instance_key IS NOT NULL;
