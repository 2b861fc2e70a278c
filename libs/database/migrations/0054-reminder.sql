-- How each of the staff is reminded beside the pages of the product: by which ways, of what, and when not.
CREATE TABLE reminder_setting (
  person_id uuid PRIMARY KEY REFERENCES person (id),
  email_kinds text[] NOT NULL,
  browser_kinds text[] NOT NULL,
  -- Minutes after midnight in China; none: no digest.
  digest_minute smallint,
  -- The digest of a time before this is not sent any more.
  digest_since timestamptz NOT NULL,
  digest_when_empty boolean NOT NULL,
  -- Minutes after midnight in China between which nothing is sent but `quiet_except`; over midnight when the first is the later.
  quiet_from smallint,
  quiet_to smallint,
  quiet_except text[] NOT NULL,
  CONSTRAINT reminder_setting_minutes CHECK (digest_minute BETWEEN 0 AND 1439 AND quiet_from BETWEEN 0 AND 1439
    AND quiet_to BETWEEN 0 AND 1439),
  CONSTRAINT reminder_setting_quiet CHECK ((quiet_from IS NULL) = (quiet_to IS NULL) AND quiet_from <> quiet_to)
);

-- Where one of the staff is written to; nothing but the code that confirms it is sent to one that is not confirmed.
CREATE TABLE staff_address (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  email_cipher bytea NOT NULL,
  asked_at timestamptz NOT NULL,
  -- How often a code was entered.
  tries integer NOT NULL DEFAULT 0,
  confirmed_at timestamptz
);
CREATE UNIQUE INDEX staff_address_person ON staff_address (person_id);

-- One e-mail to one of the staff: what it says is read when it is sent.
CREATE TABLE reminder_mail (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  kind text NOT NULL,
  made_at timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'waiting',
  attempts integer NOT NULL DEFAULT 0,
  tries_left integer NOT NULL,
  -- The machine's time, both.
  next_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  locked_until timestamptz,
  settled_at timestamptz,
  answer text,
  idempotency_key text NOT NULL,
  CONSTRAINT reminder_mail_kind CHECK (kind IN ('reminders', 'digest', 'confirm')),
  CONSTRAINT reminder_mail_state CHECK (state IN ('waiting', 'sent', 'failed', 'dropped')),
  CONSTRAINT reminder_mail_settled CHECK ((state = 'waiting') = (settled_at IS NULL))
);
CREATE UNIQUE INDEX reminder_mail_once ON reminder_mail (idempotency_key);
CREATE INDEX reminder_mail_person ON reminder_mail (person_id, made_at);
CREATE INDEX reminder_mail_due ON reminder_mail (next_at) WHERE state = 'waiting';

-- One thing of which one of the staff is reminded on one way.
CREATE TABLE reminder (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  way text NOT NULL,
  kind text NOT NULL,
  task_key bigint,
  notice_id uuid REFERENCES staff_notice (id) ON DELETE CASCADE,
  made_at timestamptz NOT NULL,
  -- The e-mail that it goes with, or when a browser has taken it.
  mail_id uuid REFERENCES reminder_mail (id) ON DELETE CASCADE,
  taken_at timestamptz,
  idempotency_key text NOT NULL,
  CONSTRAINT reminder_way CHECK (way IN ('email', 'browser')),
  CONSTRAINT reminder_subject CHECK ((task_key IS NULL) <> (notice_id IS NULL))
);
CREATE UNIQUE INDEX reminder_once ON reminder (idempotency_key);
CREATE INDEX reminder_open ON reminder (person_id, way) WHERE mail_id IS NULL AND taken_at IS NULL;
CREATE INDEX reminder_of_mail ON reminder (mail_id);
CREATE INDEX reminder_notice ON reminder (notice_id);

-- Who wants to be reminded of a kind, and by which ways.
CREATE FUNCTION reminder_wishes(wished text) RETURNS TABLE (person_id uuid, way text) LANGUAGE sql STABLE AS $$
  SELECT s.person_id, 'email' FROM reminder_setting s JOIN person n ON n.id = s.person_id AND n.active
    JOIN staff_address a ON a.person_id = s.person_id AND a.confirmed_at IS NOT NULL WHERE wished = ANY (s.email_kinds)
  UNION ALL
  SELECT s.person_id, 'browser' FROM reminder_setting s JOIN person n ON n.id = s.person_id AND n.active
  WHERE wished = ANY (s.browser_kinds)
$$;

-- Whom a task concerns: who has it, else who could take it; for those who are away today their deputies.
CREATE FUNCTION task_people(task_group text, task_process text, has_it uuid) RETURNS TABLE (person_id uuid)
LANGUAGE sql STABLE AS $$
  WITH meant AS (
    SELECT has_it AS id WHERE has_it IS NOT NULL
    UNION
    SELECT o.person_id FROM post o WHERE has_it IS NULL AND o.unit_id = split_part(task_group, ':', 1)
      AND o.role = split_part(task_group, ':', 2)
  )
  SELECT m.id FROM meant m WHERE NOT is_away(m.id)
  UNION
  SELECT d.deputy_id FROM meant m JOIN deputyship d ON d.person_id = m.id AND d.ended_at IS NULL
    AND d.first_day <= (SELECT office_day()) AND d.last_day >= (SELECT office_day())
    AND (d.units IS NULL OR split_part(task_group, ':', 1) = ANY (d.units))
    AND (d.processes IS NULL OR task_process = ANY (d.processes))
  WHERE is_away(m.id)
$$;

CREATE FUNCTION reminder_kind(notice_kind text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN notice_kind = 'task-urged' THEN 'urged'
    WHEN notice_kind = 'task-sent-back' THEN 'sent-back'
    WHEN notice_kind = 'case-copied' THEN 'copied'
    WHEN notice_kind LIKE 'comment-%' THEN 'mentioned'
    WHEN notice_kind LIKE 'followed-%' THEN 'followed'
    WHEN notice_kind LIKE 'co-sign-%' THEN 'co-sign'
    WHEN notice_kind LIKE 'meeting%' THEN 'meeting'
    ELSE 'other' END
$$;

-- Whatever makes a task, a notice or a light also makes the reminders of it, in its own transaction.
CREATE FUNCTION remind_of_tasks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Nobody may want any: then a busy projector asks nothing more.
  IF NOT EXISTS (SELECT 1 FROM reminder_wishes('new-task')) THEN RETURN NULL; END IF;
  INSERT INTO reminder (id, person_id, way, kind, task_key, made_at, idempotency_key)
  SELECT gen_random_uuid(), w.person_id, w.way, 'new-task', t.key, t.created_at,
    concat_ws(':', w.way, 'new-task', t.key, w.person_id)
  FROM fresh t CROSS JOIN LATERAL task_people(t.candidate_group, t.process_id, t.assignee) m
    JOIN reminder_wishes('new-task') w ON w.person_id = m.person_id
  WHERE t.state = 'open' AND NOT withheld_from(w.person_id, t.petition_id)
  ON CONFLICT (idempotency_key) DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER task_reminded AFTER INSERT ON task REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION remind_of_tasks();

CREATE FUNCTION remind_of_notices() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO reminder (id, person_id, way, kind, notice_id, made_at, idempotency_key)
  SELECT gen_random_uuid(), w.person_id, w.way, reminder_kind(s.kind), s.id, s.given_at,
    concat_ws(':', w.way, 'notice', s.id, w.person_id)
  FROM fresh s CROSS JOIN LATERAL reminder_wishes(reminder_kind(s.kind)) w
  WHERE w.person_id = s.person_id OR EXISTS (SELECT 1 FROM post o WHERE o.person_id = w.person_id
    AND o.unit_id || ':' || o.role = s.group_name)
  ON CONFLICT (idempotency_key) DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER staff_notice_reminded AFTER INSERT ON staff_notice REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION remind_of_notices();

-- Once for each light of each date of a deadline, however often it is passed on meanwhile.
CREATE FUNCTION remind_of_lights() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO reminder (id, person_id, way, kind, task_key, made_at, idempotency_key)
  SELECT gen_random_uuid(), w.person_id, w.way, c.kind, t.key, c.at,
    concat_ws(':', w.way, c.kind, c.deadline_id, extract(epoch FROM c.from_due_at), w.person_id)
  FROM fresh c JOIN task t ON t.deadline_id = c.deadline_id AND t.state = 'open'
    CROSS JOIN LATERAL task_people(t.candidate_group, t.process_id, t.assignee) m
    CROSS JOIN LATERAL reminder_wishes(c.kind) w
  WHERE c.kind IN ('yellow', 'red') AND w.person_id = m.person_id AND NOT withheld_from(w.person_id, t.petition_id)
  ORDER BY t.key
  ON CONFLICT (idempotency_key) DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER deadline_change_reminded AFTER INSERT ON deadline_change REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION remind_of_lights();
