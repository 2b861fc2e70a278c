-- Wrong query codes, counted by receipt number and visitor's network, both in one keyed hash. Rows live for a day.
CREATE TABLE code_attempt (
  key_hash bytea PRIMARY KEY,
  failed integer NOT NULL,
  last_at timestamptz NOT NULL,
  -- Until then nothing is looked up for this number from this network.
  free_at timestamptz NOT NULL
);
CREATE INDEX code_attempt_last ON code_attempt (last_at);
