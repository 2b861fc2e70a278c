-- A session is shown to its person by what they know it again by; the browser's whole description is not kept any more.
ALTER TABLE session
  DROP COLUMN user_agent,
  ADD COLUMN ref uuid NOT NULL DEFAULT gen_random_uuid(),
  ADD COLUMN browser text NOT NULL DEFAULT 'other',
  ADD COLUMN system text NOT NULL DEFAULT 'other',
  ADD COLUMN network text;
ALTER TABLE session ALTER COLUMN ref DROP DEFAULT, ALTER COLUMN browser DROP DEFAULT, ALTER COLUMN system DROP DEFAULT;
CREATE UNIQUE INDEX session_ref ON session (ref);

CREATE TABLE second_factor (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  secret_cipher bytea NOT NULL,
  begun_at timestamptz NOT NULL,
  confirmed_at timestamptz,
  last_step bigint
);
CREATE UNIQUE INDEX second_factor_person ON second_factor (person_id);

CREATE TABLE recovery_code (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  code_digest text NOT NULL,
  used_at timestamptz
);
CREATE UNIQUE INDEX recovery_code_once ON recovery_code (person_id, code_digest);

-- What an administrator has done to somebody's account, and why: the audit names the row, its person reads it.
CREATE TABLE account_reset (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  kind text NOT NULL,
  reason text NOT NULL,
  done_by uuid NOT NULL REFERENCES person (id),
  done_at timestamptz NOT NULL
);
CREATE INDEX account_reset_person ON account_reset (person_id, done_at);
