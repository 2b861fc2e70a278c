-- Running cases go on by another version of their process: proposed by one person with a mapping of its elements, approved by
-- another, and done case by case.
CREATE TABLE case_migration (
  id uuid PRIMARY KEY,
  process_id text NOT NULL,
  source_version integer NOT NULL,
  target_version integer NOT NULL,
  -- Element of the source version → element of the target version.
  mapping jsonb NOT NULL,
  reason text NOT NULL,
  proposed_by uuid NOT NULL REFERENCES person (id),
  proposed_at timestamptz NOT NULL,
  state text NOT NULL,
  decided_by uuid REFERENCES person (id),
  decided_at timestamptz,
  -- Of whoever decided.
  word text,
  finished_at timestamptz,
  CONSTRAINT case_migration_versions CHECK (source_version <> target_version),
  CONSTRAINT case_migration_state
    CHECK (state IN ('proposed', 'running', 'paused', 'finished', 'rejected', 'withdrawn')),
  CONSTRAINT case_migration_decided CHECK ((state = 'proposed') = (decided_at IS NULL)),
  CONSTRAINT case_migration_finished CHECK ((state = 'finished') = (finished_at IS NOT NULL)),
  -- Four eyes: nobody approves what they have proposed.
  CONSTRAINT case_migration_others CHECK (state IN ('proposed', 'withdrawn') OR decided_by <> proposed_by)
);
CREATE UNIQUE INDEX case_migration_open ON case_migration (process_id, source_version)
  WHERE state IN ('proposed', 'running', 'paused');

-- What has become of each case of it.
CREATE TABLE migrated_case (
  migration_id uuid NOT NULL REFERENCES case_migration (id),
  instance_key bigint NOT NULL,
  petition_id uuid NOT NULL REFERENCES petition (id),
  state text NOT NULL,
  -- Why it was left where it is: the rule, and the element that it is about.
  rule text,
  element_id text,
  settled_at timestamptz,
  PRIMARY KEY (migration_id, instance_key),
  CONSTRAINT migrated_case_state CHECK (state IN ('waiting', 'sent', 'done', 'refused')),
  CONSTRAINT migrated_case_rule CHECK ((state = 'refused') = (rule IS NOT NULL))
);
CREATE INDEX migrated_case_petition ON migrated_case (petition_id);
CREATE INDEX migrated_case_unsettled ON migrated_case (migration_id, instance_key) WHERE state IN ('waiting', 'sent');
