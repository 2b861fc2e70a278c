-- The whole schema of an office. Tables are grouped by the library that owns them.
-- Instants are timestamptz; keys of the engine are bigint; ids of the office are UUIDs of version 7.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- organisation ------------------------------------------------------------------------------------
CREATE TABLE unit (
  id text PRIMARY KEY,
  parent_id text REFERENCES unit (id),
  kind text NOT NULL,
  name_zh text NOT NULL,
  name_en text NOT NULL,
  path text NOT NULL,
  active boolean NOT NULL DEFAULT true,
  sort integer NOT NULL DEFAULT 0
);
CREATE INDEX unit_path ON unit (path text_pattern_ops);

CREATE TABLE person (
  id uuid PRIMARY KEY,
  username text NOT NULL,
  display_name text NOT NULL,
  display_name_en text NOT NULL DEFAULT '',
  password_hash text,
  active boolean NOT NULL DEFAULT true,
  failed_logins integer NOT NULL DEFAULT 0,
  locked_until timestamptz,
  must_change_password boolean NOT NULL DEFAULT false,
  locale text NOT NULL DEFAULT 'zh-CN',
  created_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX person_username ON person (lower(username));

CREATE TABLE post (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  unit_id text NOT NULL REFERENCES unit (id),
  role text NOT NULL
);
CREATE UNIQUE INDEX post_once ON post (person_id, unit_id, role);
CREATE INDEX post_unit ON post (unit_id, role);

CREATE TABLE session (
  id text PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  csrf_token text NOT NULL,
  created_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  user_agent text
);
CREATE INDEX session_person ON session (person_id);

CREATE TABLE one_time_link (
  id text PRIMARY KEY,
  purpose text NOT NULL,
  person_id uuid NOT NULL REFERENCES person (id),
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);

CREATE TABLE setting (
  key text PRIMARY KEY,
  value jsonb NOT NULL,
  changed_at timestamptz NOT NULL,
  changed_by uuid
);

CREATE TABLE office_clock (
  id smallint PRIMARY KEY DEFAULT 1 CHECK (id = 1),
  offset_ms bigint NOT NULL DEFAULT 0
);
INSERT INTO office_clock DEFAULT VALUES;

CREATE TABLE calendar_correction (
  day date PRIMARY KEY,
  working boolean NOT NULL,
  reason text NOT NULL,
  changed_by uuid,
  changed_at timestamptz NOT NULL
);

-- petition ----------------------------------------------------------------------------------------
CREATE SEQUENCE petition_receipt;

CREATE TABLE petition (
  id uuid PRIMARY KEY,
  receipt_number text NOT NULL,
  query_code_hash bytea NOT NULL,
  channel text NOT NULL,
  category text,
  procedure text NOT NULL DEFAULT 'ordinary',
  urgency text NOT NULL DEFAULT 'normal',
  status text NOT NULL DEFAULT 'received',
  subject text NOT NULL,
  content text NOT NULL,
  place text,
  demand text,
  anonymous boolean NOT NULL DEFAULT false,
  protected boolean NOT NULL DEFAULT false,
  accused_unit_id text REFERENCES unit (id),
  submitted_via text NOT NULL,
  submitted_by uuid REFERENCES person (id),
  unit_id text REFERENCES unit (id),
  earlier_petition_id uuid REFERENCES petition (id),
  repeat_of uuid REFERENCES petition (id),
  people_count integer NOT NULL DEFAULT 1,
  received_at timestamptz NOT NULL,
  registered_at timestamptz,
  accepted_at timestamptz,
  opinion_delivered_at timestamptz,
  closed_at timestamptz,
  closing_kind text,
  process_id text NOT NULL,
  process_version integer,
  instance_key bigint,
  version integer NOT NULL DEFAULT 1
);
-- Finds a whole number, and by its beginning too, whatever the locale.
CREATE UNIQUE INDEX petition_receipt_number ON petition (receipt_number text_pattern_ops);
CREATE INDEX petition_accused ON petition (accused_unit_id) WHERE accused_unit_id IS NOT NULL;
CREATE UNIQUE INDEX petition_instance ON petition (instance_key);
CREATE INDEX petition_received ON petition (received_at DESC, id DESC);
CREATE INDEX petition_unit ON petition (unit_id, received_at DESC);
CREATE INDEX petition_earlier ON petition (earlier_petition_id) WHERE earlier_petition_id IS NOT NULL;
CREATE INDEX petition_subject_trgm ON petition USING gin (subject gin_trgm_ops) WITH (fastupdate = on);

CREATE TABLE petitioner (
  id uuid PRIMARY KEY,
  petition_id uuid NOT NULL REFERENCES petition (id),
  ordinal integer NOT NULL,
  kind text NOT NULL,
  name_cipher bytea NOT NULL,
  phone_cipher bytea,
  id_number_cipher bytea,
  address_cipher bytea,
  email_cipher bytea,
  name_hash bytea,
  phone_hash bytea,
  id_number_hash bytea
);
CREATE UNIQUE INDEX petitioner_ordinal ON petitioner (petition_id, ordinal);
CREATE INDEX petitioner_phone ON petitioner (phone_hash) WHERE phone_hash IS NOT NULL;
CREATE INDEX petitioner_id_number ON petitioner (id_number_hash) WHERE id_number_hash IS NOT NULL;

CREATE TABLE dossier_entry (
  id uuid PRIMARY KEY,
  petition_id uuid NOT NULL REFERENCES petition (id),
  seq bigint GENERATED ALWAYS AS IDENTITY,
  at timestamptz NOT NULL,
  kind text NOT NULL,
  step text,
  actor_id uuid,
  actor_kind text NOT NULL,
  title_key text NOT NULL,
  data jsonb NOT NULL DEFAULT '{}',
  idempotency_key text NOT NULL
);
CREATE UNIQUE INDEX dossier_entry_once ON dossier_entry (idempotency_key);
CREATE INDEX dossier_entry_petition ON dossier_entry (petition_id, seq);

CREATE TABLE document (
  id uuid PRIMARY KEY,
  petition_id uuid NOT NULL REFERENCES petition (id),
  kind text NOT NULL,
  number text,
  title text NOT NULL,
  body text NOT NULL,
  sha256 text NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid,
  article text,
  state text NOT NULL,
  idempotency_key text NOT NULL
);
CREATE UNIQUE INDEX document_once ON document (idempotency_key);
CREATE INDEX document_petition ON document (petition_id, created_at);

CREATE TABLE notice (
  id uuid PRIMARY KEY,
  petition_id uuid NOT NULL REFERENCES petition (id),
  document_id uuid REFERENCES document (id),
  kind text NOT NULL,
  recipient_ordinal integer NOT NULL,
  channel text NOT NULL,
  body text NOT NULL,
  article text NOT NULL,
  appeal text,
  issued_at timestamptz NOT NULL,
  read_at timestamptz,
  idempotency_key text NOT NULL
);
CREATE UNIQUE INDEX notice_once ON notice (idempotency_key);
CREATE INDEX notice_petition ON notice (petition_id, issued_at);

CREATE TABLE rating (
  petition_id uuid PRIMARY KEY REFERENCES petition (id),
  score integer NOT NULL CHECK (score BETWEEN 1 AND 5),
  comment text,
  at timestamptz NOT NULL
);

CREATE TABLE attachment (
  id uuid PRIMARY KEY,
  petition_id uuid NOT NULL REFERENCES petition (id),
  name text NOT NULL,
  media_type text NOT NULL,
  size integer NOT NULL,
  sha256 text NOT NULL,
  content bytea NOT NULL,
  added_by text NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX attachment_petition ON attachment (petition_id, at);

CREATE TABLE interest (
  petition_id uuid NOT NULL REFERENCES petition (id),
  person_id uuid NOT NULL REFERENCES person (id),
  reason text NOT NULL,
  declared_by uuid NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (petition_id, person_id)
);
CREATE INDEX interest_person ON interest (person_id);

-- deadline ----------------------------------------------------------------------------------------
CREATE TABLE deadline (
  id uuid PRIMARY KEY,
  petition_id uuid NOT NULL REFERENCES petition (id),
  row_id text NOT NULL,
  counted_from timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  yellow_at timestamptz NOT NULL,
  state text NOT NULL,
  stage text NOT NULL,
  light text NOT NULL,
  next_at timestamptz,
  suspended_at timestamptz,
  remaining_ms bigint,
  remaining_working_days integer,
  rounded_up_ms bigint NOT NULL DEFAULT 0,
  yellow_fraction double precision,
  provisional boolean NOT NULL DEFAULT false,
  unit_id text REFERENCES unit (id),
  actor_role text NOT NULL,
  started_at timestamptz NOT NULL,
  ended_at timestamptz,
  late boolean NOT NULL DEFAULT false,
  source_key text NOT NULL,
  version integer NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX deadline_once ON deadline (source_key);
CREATE INDEX deadline_petition ON deadline (petition_id, row_id, started_at DESC);
CREATE INDEX deadline_open ON deadline (due_at, id) WHERE state IN ('running', 'suspended');
-- The board: what is yellow, without reading what is red.
CREATE INDEX deadline_yellow ON deadline (yellow_at, due_at) WHERE state = 'running';
CREATE INDEX deadline_open_unit ON deadline (unit_id, due_at, id) WHERE state IN ('running', 'suspended');

CREATE TABLE deadline_change (
  id uuid PRIMARY KEY,
  deadline_id uuid NOT NULL REFERENCES deadline (id),
  at timestamptz NOT NULL,
  kind text NOT NULL,
  from_due_at timestamptz,
  to_due_at timestamptz,
  reason text,
  article text,
  by_person uuid,
  approved_by uuid,
  idempotency_key text NOT NULL
);
CREATE UNIQUE INDEX deadline_change_once ON deadline_change (idempotency_key);
CREATE INDEX deadline_change_deadline ON deadline_change (deadline_id, at);

-- outbox and jobs ---------------------------------------------------------------------------------
CREATE TABLE outbox (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  petition_id uuid,
  kind text NOT NULL,
  payload jsonb NOT NULL,
  priority smallint NOT NULL DEFAULT 5,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  attempts integer NOT NULL DEFAULT 0,
  next_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  locked_until timestamptz,
  sent_at timestamptz,
  poisoned_at timestamptz,
  last_error text,
  result jsonb
);
CREATE INDEX outbox_ready ON outbox (priority, id) WHERE sent_at IS NULL AND poisoned_at IS NULL;
CREATE INDEX outbox_petition ON outbox (petition_id, id) WHERE sent_at IS NULL AND poisoned_at IS NULL;
CREATE INDEX outbox_poisoned ON outbox (poisoned_at) WHERE poisoned_at IS NOT NULL;
CREATE INDEX outbox_sent ON outbox (sent_at) WHERE sent_at IS NOT NULL;

CREATE TABLE job_result (
  job_key bigint PRIMARY KEY,
  type text NOT NULL,
  outcome jsonb NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX job_result_at ON job_result (at);

-- read models of the engine's records ----------------------------------------------------------------
CREATE TABLE process_instance (
  key bigint PRIMARY KEY,
  process_id text NOT NULL,
  process_version integer NOT NULL,
  definition_key bigint,
  petition_id uuid,
  state text NOT NULL,
  started_at timestamptz NOT NULL,
  ended_at timestamptz
);
CREATE INDEX process_instance_petition ON process_instance (petition_id);

CREATE TABLE element_instance (
  key bigint PRIMARY KEY,
  instance_key bigint NOT NULL,
  element_id text NOT NULL,
  element_type text NOT NULL,
  state text NOT NULL,
  entered_at timestamptz NOT NULL,
  left_at timestamptz
);
CREATE INDEX element_instance_instance ON element_instance (instance_key, key);

CREATE TABLE element_count (
  process_id text NOT NULL,
  process_version integer NOT NULL,
  element_id text NOT NULL,
  active integer NOT NULL DEFAULT 0,
  completed bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (process_id, process_version, element_id)
);

CREATE TABLE incident (
  key bigint PRIMARY KEY,
  instance_key bigint NOT NULL,
  element_id text,
  element_instance_key bigint,
  job_key bigint,
  error_type text NOT NULL,
  message text NOT NULL,
  state text NOT NULL,
  created_at timestamptz NOT NULL,
  resolved_at timestamptz
);
CREATE INDEX incident_open ON incident (created_at DESC) WHERE state = 'open';
CREATE INDEX incident_instance ON incident (instance_key);

CREATE TABLE task (
  key bigint PRIMARY KEY,
  instance_key bigint NOT NULL,
  element_instance_key bigint NOT NULL,
  process_id text NOT NULL,
  process_version integer NOT NULL,
  element_id text NOT NULL,
  petition_id uuid,
  unit_id text,
  role text,
  candidate_group text NOT NULL,
  assignee uuid,
  claimed_at timestamptz,
  state text NOT NULL,
  deadline_id uuid,
  due_at timestamptz NOT NULL DEFAULT 'infinity',
  yellow_at timestamptz,
  suspended boolean NOT NULL DEFAULT false,
  receipt_number text NOT NULL,
  subject text NOT NULL,
  channel text NOT NULL,
  category text,
  urgency text NOT NULL,
  protected boolean NOT NULL DEFAULT false,
  draft jsonb,
  refusal text,
  created_at timestamptz NOT NULL,
  completed_at timestamptz,
  completed_by uuid,
  outcome jsonb
);
CREATE INDEX task_petition ON task (petition_id);
CREATE INDEX task_deadline ON task (deadline_id) WHERE state IN ('open', 'completing');
-- The inbox: each list has an index in its order; all are partial, so that closed tasks cost it nothing.
CREATE INDEX task_unclaimed_due ON task (candidate_group, due_at, key, yellow_at)
  WHERE state = 'open' AND assignee IS NULL;
CREATE INDEX task_unclaimed_received ON task (candidate_group, created_at, key)
  WHERE state = 'open' AND assignee IS NULL;
CREATE INDEX task_unclaimed_yellow ON task (candidate_group, yellow_at, due_at)
  WHERE state = 'open' AND assignee IS NULL AND NOT suspended;
CREATE INDEX task_suspended ON task (candidate_group, due_at, key) WHERE state = 'open' AND suspended;
CREATE INDEX task_assignee_due ON task (assignee, due_at, key)
  WHERE state IN ('open', 'completing') AND assignee IS NOT NULL;
CREATE INDEX task_busy ON task (candidate_group, assignee)
  WHERE state IN ('open', 'completing') AND assignee IS NOT NULL;
CREATE INDEX task_completing ON task (unit_id) WHERE state = 'completing';
CREATE INDEX task_protected ON task (candidate_group) WHERE protected AND state IN ('open', 'completing');
CREATE INDEX task_unit_due ON task (unit_id, due_at, key) WHERE state = 'open';
CREATE INDEX task_unit_received ON task (unit_id, created_at, key) WHERE state = 'open';
CREATE INDEX task_done ON task (completed_by, completed_at, key) WHERE state IN ('completing', 'completed');

CREATE TABLE task_count (
  candidate_group text NOT NULL,
  bucket text NOT NULL DEFAULT '',
  open_count bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (candidate_group, bucket)
);

CREATE TABLE projector_position (
  partition_id smallint PRIMARY KEY,
  position bigint NOT NULL
);

CREATE TABLE deployment (
  process_id text NOT NULL,
  version integer NOT NULL,
  definition_key bigint NOT NULL,
  xml text NOT NULL,
  checksum text NOT NULL,
  deployed_at timestamptz NOT NULL,
  PRIMARY KEY (process_id, version)
);

CREATE TABLE process_form (
  process_id text NOT NULL,
  version integer NOT NULL,
  form_id text NOT NULL,
  schema jsonb NOT NULL,
  PRIMARY KEY (process_id, version, form_id)
);

-- journal and audit: append only, partitioned by month ------------------------------------------------
CREATE TABLE journal (
  partition_id smallint NOT NULL,
  position bigint NOT NULL,
  at timestamptz NOT NULL,
  value_type text NOT NULL,
  intent text NOT NULL,
  key bigint NOT NULL,
  instance_key bigint NOT NULL,
  process_id text NOT NULL,
  process_version integer NOT NULL,
  element_id text,
  payload jsonb NOT NULL,
  PRIMARY KEY (partition_id, position, at)
) PARTITION BY RANGE (at);
CREATE TABLE journal_default PARTITION OF journal DEFAULT;

CREATE TABLE exporter_position (
  partition_id smallint PRIMARY KEY,
  position bigint NOT NULL
);

CREATE TABLE audit_entry (
  id uuid NOT NULL,
  at timestamptz NOT NULL,
  actor_id uuid,
  actor_kind text NOT NULL,
  action text NOT NULL,
  subject_type text NOT NULL,
  subject_id text NOT NULL,
  detail jsonb NOT NULL DEFAULT '{}',
  ip_hash text,
  PRIMARY KEY (id, at)
) PARTITION BY RANGE (at);
CREATE TABLE audit_entry_default PARTITION OF audit_entry DEFAULT;
CREATE INDEX audit_entry_at ON audit_entry (at DESC, id DESC);
CREATE INDEX audit_entry_subject ON audit_entry (subject_type, subject_id, at DESC);

-- Makes the monthly partition that holds an instant (months of UTC). Safe to call from many at once; where the
-- default partition already holds rows of that month they stay there, since moving them would need a lock.
CREATE FUNCTION ensure_month_partition(parent text, moment timestamptz) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  first_day timestamptz := date_trunc('month', moment AT TIME ZONE 'UTC') AT TIME ZONE 'UTC';
  next_month timestamptz := (date_trunc('month', moment AT TIME ZONE 'UTC') + interval '1 month') AT TIME ZONE 'UTC';
  name text := parent || to_char(moment AT TIME ZONE 'UTC', '"_"YYYYMM');
BEGIN
  IF to_regclass(name) IS NOT NULL THEN
    RETURN;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext('ensure_month_partition'));
  IF to_regclass(name) IS NOT NULL THEN
    RETURN;
  END IF;
  BEGIN
    EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L)', name, parent, first_day, next_month);
  EXCEPTION WHEN check_violation THEN
    RETURN;
  END;
END $$;

CREATE FUNCTION journal_ensure_partition(moment timestamptz) RETURNS void
LANGUAGE sql AS $$ SELECT ensure_month_partition('journal', moment) $$;

CREATE FUNCTION audit_ensure_partition(moment timestamptz) RETURNS void
LANGUAGE sql AS $$ SELECT ensure_month_partition('audit_entry', moment) $$;
