-- The process designer's workbench: bundles that were shipped or published, and the drafts that people work on.
CREATE TABLE process_bundle (
  digest text PRIMARY KEY,
  process_id text NOT NULL,
  files jsonb NOT NULL
);

CREATE TABLE process_draft (
  id uuid PRIMARY KEY,
  process_id text NOT NULL,
  base_digest text NOT NULL REFERENCES process_bundle (digest),
  title text NOT NULL,
  note text NOT NULL,
  files jsonb NOT NULL,
  digest text NOT NULL,
  revision integer NOT NULL,
  created_by uuid NOT NULL REFERENCES person (id),
  created_at timestamptz NOT NULL,
  saved_by uuid NOT NULL REFERENCES person (id),
  saved_at timestamptz NOT NULL,
  locked_by uuid REFERENCES person (id),
  locked_until timestamptz,
  CONSTRAINT process_draft_lock CHECK ((locked_by IS NULL) = (locked_until IS NULL))
);
CREATE INDEX process_draft_process ON process_draft (process_id, created_at);
