-- Publishing: decisions to put a bundle of a process in use, reviewed by somebody who did not write it.
CREATE TABLE process_release (
  id uuid PRIMARY KEY,
  process_id text NOT NULL,
  version integer NOT NULL,
  digest text NOT NULL REFERENCES process_bundle (digest),
  origin text NOT NULL,
  repository_digest text NOT NULL,
  title text NOT NULL,
  note text NOT NULL,
  reason text NOT NULL,
  author_id uuid REFERENCES person (id),
  publisher_id uuid REFERENCES person (id),
  decided_at timestamptz NOT NULL,
  state text NOT NULL,
  engine_version integer,
  -- Four eyes: nobody publishes what they wrote.
  CONSTRAINT process_release_four_eyes CHECK (author_id IS NULL OR author_id <> publisher_id),
  CONSTRAINT process_release_state CHECK ((state = 'in-force') = (engine_version IS NOT NULL))
);
CREATE UNIQUE INDEX process_release_version ON process_release (process_id, version);
CREATE INDEX process_release_waiting ON process_release (decided_at) WHERE state = 'waiting';

-- A draft that is being reviewed is not changed meanwhile; who has written in it may not publish it.
ALTER TABLE process_draft ADD COLUMN state text NOT NULL DEFAULT 'editing';
ALTER TABLE process_draft ADD COLUMN writers uuid[] NOT NULL DEFAULT '{}';
ALTER TABLE process_draft ADD COLUMN review_note text;
UPDATE process_draft SET writers = array(SELECT DISTINCT unnest(ARRAY[created_by, saved_by]));
