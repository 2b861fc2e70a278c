-- How long a closed case is kept, what holds it back, and its erasure when the time is over. What is decided is only ever
-- added to; the erasing itself is done by the owner's function alone, of a case that is due, approved and not held.

-- A case that must not be erased, whatever its age; lifted by a row of its own.
CREATE TABLE legal_hold (
  id uuid PRIMARY KEY,
  petition_id uuid NOT NULL REFERENCES petition (id),
  reason text NOT NULL,
  set_by uuid NOT NULL REFERENCES person (id),
  set_at timestamptz NOT NULL
);
CREATE INDEX legal_hold_petition ON legal_hold (petition_id, set_at);
CREATE TABLE legal_hold_lift (
  hold_id uuid PRIMARY KEY REFERENCES legal_hold (id),
  reason text NOT NULL,
  lifted_by uuid NOT NULL REFERENCES person (id),
  lifted_at timestamptz NOT NULL
);

-- One listing of a case whose period is over (销毁清册); what people decided about it, and how it ended.
CREATE TABLE erasure (
  id uuid PRIMARY KEY,
  petition_id uuid NOT NULL REFERENCES petition (id),
  rule text NOT NULL,
  due_at timestamptz NOT NULL,
  listed_at timestamptz NOT NULL
);
CREATE INDEX erasure_petition ON erasure (petition_id, listed_at);
CREATE INDEX erasure_listed ON erasure (listed_at DESC, id DESC);
CREATE TABLE erasure_decision (
  erasure_id uuid NOT NULL REFERENCES erasure (id),
  step text NOT NULL CHECK (step IN ('appraise', 'approve')),
  erase boolean NOT NULL,
  keep_years integer CHECK (keep_years BETWEEN 1 AND 50),
  grounds text NOT NULL,
  person_id uuid NOT NULL REFERENCES person (id),
  at timestamptz NOT NULL,
  PRIMARY KEY (erasure_id, step)
);
-- `erased` is the certificate: what was erased, as numbers. `kept` and `stopped` leave the case as it is.
CREATE TABLE erasure_end (
  erasure_id uuid PRIMARY KEY REFERENCES erasure (id),
  kind text NOT NULL CHECK (kind IN ('erased', 'kept', 'stopped')),
  at timestamptz NOT NULL,
  kept_until timestamptz,
  counts jsonb
);
-- Places of the erased case's files that still have to be removed from the file store.
CREATE TABLE erasure_blob (
  key text PRIMARY KEY,
  erasure_id uuid NOT NULL REFERENCES erasure (id)
);
CREATE INDEX erasure_blob_erasure ON erasure_blob (erasure_id);

ALTER TABLE petition ADD COLUMN erased_at timestamptz;
CREATE INDEX petition_closed ON petition (closed_at) WHERE closed_at IS NOT NULL AND erased_at IS NULL;

-- What of a case goes: column by column, or whole rows (column `*`). `belongs` says which rows of `t` are those of the
-- case $1. A table that comes later adds its rows here; a spec compares the list with the schema.
CREATE TABLE erasure_column (
  table_name text NOT NULL,
  column_name text NOT NULL,
  erased_to text NOT NULL CHECK (erased_to IN ('null', 'empty', 'empty-object', 'random', 'row')),
  belongs text NOT NULL DEFAULT 't.petition_id = $1',
  sort integer NOT NULL DEFAULT 0,
  PRIMARY KEY (table_name, column_name)
);
INSERT INTO erasure_column (table_name, column_name, erased_to) VALUES
  ('code_reissue', 'reason', 'empty'),
  ('document', 'body', 'empty'),
  ('document', 'field_values', 'null'),
  ('document', 'docx_file_id', 'null'),
  ('document', 'pdf_file_id', 'null'),
  ('dossier_entry', 'data', 'empty-object'),
  ('forwarding', 'answer', 'null'),
  ('forwarding', 'answered_by', 'null'),
  ('forwarding', 'attachment_id', 'null'),
  ('forwarding', 'authority', 'empty'),
  ('forwarding', 'matter', 'empty'),
  ('interest', 'reason', 'empty'),
  ('interest_lifted', 'reason', 'empty'),
  ('interest_lifted', 'lift_reason', 'empty'),
  ('legal_hold', 'reason', 'empty'),
  ('notice', 'body', 'empty'),
  ('rating', 'comment', 'null'),
  ('reopening', 'reason', 'empty'),
  ('review', 'reason', 'empty'),
  ('task', 'draft', 'null'),
  ('task', 'outcome', 'null'),
  ('task', 'subject', 'empty'),
  ('unit_transfer', 'reason', 'empty'),
  ('unmasking', 'reason', 'null');
INSERT INTO erasure_column (table_name, column_name, erased_to, belongs) VALUES
  ('petition', 'content', 'empty', 't.id = $1'),
  ('petition', 'demand', 'null', 't.id = $1'),
  ('petition', 'place', 'null', 't.id = $1'),
  ('petition', 'query_code_hash', 'random', 't.id = $1'),
  ('petition', 'request_hash', 'null', 't.id = $1'),
  ('petition', 'subject', 'empty', 't.id = $1'),
  ('deadline_change', 'reason', 'null', 't.deadline_id IN (SELECT d.id FROM deadline d WHERE d.petition_id = $1)'),
  ('delivery_attempt', 'reason', 'null', 't.delivery_id IN (SELECT d.id FROM delivery d WHERE d.petition_id = $1)'),
  ('delivery_attempt', 'attachment_id', 'null', 't.delivery_id IN (SELECT d.id FROM delivery d WHERE d.petition_id = $1)'),
  ('erasure_decision', 'grounds', 'empty', 't.erasure_id IN (SELECT e.id FROM erasure e WHERE e.petition_id = $1)'),
  ('legal_hold_lift', 'reason', 'empty', 't.hold_id IN (SELECT h.id FROM legal_hold h WHERE h.petition_id = $1)');
INSERT INTO erasure_column (table_name, column_name, erased_to, belongs, sort) VALUES
  ('petitioner', '*', 'row', 't.petition_id = $1', 1),
  ('co_petitioner', '*', 'row', 't.petition_id = $1', 1),
  ('attachment', '*', 'row', 't.petition_id = $1', 2),
  ('stored_file', '*', 'row', 't.key IN (SELECT b.key FROM erasure_blob b JOIN erasure e ON e.id = b.erasure_id WHERE e.petition_id = $1)', 3);

-- Which retention rule a closed case falls under; null while it is open.
CREATE FUNCTION retention_rule(closing_kind text, closed_at timestamptz, channel text, category text) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN closed_at IS NULL THEN NULL
    WHEN closing_kind IN ('opinion', 'review', 're-review') AND channel IN ('leader-assigned', 'superior-assigned')
      THEN 'permanent'
    WHEN closing_kind IN ('opinion', 'review', 're-review') OR category = 'accusation' THEN 'answered'
    ELSE 'other'
  END
$$;

-- The years that nobody may shorten; an office may keep longer. Null: for ever.
CREATE FUNCTION retention_least_years(rule text) RETURNS integer
LANGUAGE sql IMMUTABLE AS $$ SELECT CASE rule WHEN 'answered' THEN 30 WHEN 'other' THEN 10 END $$;

-- When a period of so many years is over: archives count it from the first of January after the closing, in China.
CREATE FUNCTION retention_ends(closed_at timestamptz, years integer) RETURNS timestamptz
LANGUAGE sql IMMUTABLE AS $$
  SELECT (date_trunc('year', closed_at AT TIME ZONE 'Asia/Shanghai') + (years + 1) * interval '1 year')
    AT TIME ZONE 'Asia/Shanghai'
$$;

-- Why this listing's case may not be erased now; null when it may. Codes are those of the program's messages.
CREATE FUNCTION erasure_obstacle(asked uuid) RETURNS text
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
DECLARE
  case_id uuid := (SELECT petition_id FROM erasure WHERE id = asked);
  p petition;
  moment timestamptz := (SELECT clock_timestamp() + offset_ms * interval '1 millisecond' FROM office_clock);
  period text;
BEGIN
  SELECT * INTO p FROM petition WHERE id = case_id;
  IF p.id IS NULL THEN RETURN 'erasure.unknown'; END IF;
  IF EXISTS (SELECT 1 FROM erasure_end WHERE erasure_id = asked) THEN RETURN 'erasure.ended'; END IF;
  IF EXISTS (SELECT 1 FROM legal_hold h WHERE h.petition_id = p.id
      AND NOT EXISTS (SELECT 1 FROM legal_hold_lift l WHERE l.hold_id = h.id)) THEN
    RETURN 'erasure.held';
  END IF;
  period := retention_rule(p.closing_kind, p.closed_at, p.channel, p.category);
  IF period IS NULL THEN RETURN 'erasure.open'; END IF;
  IF retention_least_years(period) IS NULL THEN RETURN 'erasure.permanent'; END IF;
  IF retention_ends(p.closed_at, retention_least_years(period)) > moment OR EXISTS (
      SELECT 1 FROM erasure_end n JOIN erasure e ON e.id = n.erasure_id WHERE e.petition_id = p.id AND n.kept_until > moment) THEN
    RETURN 'erasure.not-due';
  END IF;
  -- A case that goes on needs what it continues.
  IF EXISTS (SELECT 1 FROM petition o WHERE o.earlier_petition_id = p.id AND o.closed_at IS NULL) THEN
    RETURN 'erasure.continued';
  END IF;
  IF (SELECT count(DISTINCT d.person_id) FROM erasure_decision d JOIN person a ON a.id = d.person_id
      WHERE d.erasure_id = asked AND d.erase) < 2 THEN
    RETURN 'erasure.not-approved';
  END IF;
  RETURN NULL;
END $$;

-- Erases what the database holds of a case, in one transaction; what remains are ids, codes, numbers and instants. Its
-- files are noted for removal. Asked again it changes nothing.
CREATE FUNCTION erase_case(asked uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  case_id uuid := (SELECT petition_id FROM erasure WHERE id = asked);
  moment timestamptz := (SELECT clock_timestamp() + offset_ms * interval '1 millisecond' FROM office_clock);
  hindered text;
  part record;
  touched bigint;
  counts jsonb := '{}';
BEGIN
  PERFORM 1 FROM petition WHERE id = case_id FOR UPDATE;
  IF EXISTS (SELECT 1 FROM erasure_end WHERE erasure_id = asked AND kind = 'erased') THEN
    RETURN;
  END IF;
  hindered := erasure_obstacle(asked);
  IF hindered IS NOT NULL THEN
    RAISE EXCEPTION '%', hindered USING ERRCODE = 'restrict_violation';
  END IF;
  PERFORM set_config('petition_desk.erasing', case_id::text, true);
  INSERT INTO erasure_blob (key, erasure_id)
  SELECT s.key, asked FROM stored_file s
  WHERE (s.owner_type = 'attachment' AND s.owner_id IN (SELECT a.id FROM attachment a WHERE a.petition_id = case_id))
     OR (s.owner_type = 'document' AND s.owner_id IN (SELECT d.id FROM document d WHERE d.petition_id = case_id));
  FOR part IN
    SELECT table_name, belongs, bool_or(erased_to = 'row') AS whole, string_agg(format('%I = %s', column_name, CASE erased_to
        WHEN 'null' THEN 'NULL' WHEN 'empty' THEN '''''' WHEN 'empty-object' THEN '''{}''::jsonb'
        WHEN 'random' THEN '''\x00000000''::bytea || sha256(uuid_send(gen_random_uuid()))' END), ', ') AS changes
    FROM erasure_column GROUP BY table_name, belongs ORDER BY max(sort), table_name
  LOOP
    IF part.whole THEN
      EXECUTE format('DELETE FROM %I AS t WHERE %s', part.table_name, part.belongs) USING case_id;
    ELSE
      EXECUTE format('UPDATE %I AS t SET %s WHERE %s', part.table_name, part.changes, part.belongs) USING case_id;
    END IF;
    GET DIAGNOSTICS touched = ROW_COUNT;
    IF touched > 0 THEN
      counts := counts || jsonb_build_object(part.table_name, touched);
    END IF;
  END LOOP;
  UPDATE petition SET erased_at = moment WHERE id = case_id;
  INSERT INTO erasure_end (erasure_id, kind, at, counts) VALUES (asked, 'erased', moment, counts);
  PERFORM set_config('petition_desk.erasing', '', true);
END $$;

-- True within erase_case: it alone runs as the owner of the tables for a case that it has named.
CREATE FUNCTION is_erasing(case_id uuid) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT current_setting('petition_desk.erasing', true) = case_id::text
    AND current_user = (SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = 'petition'::regclass)
$$;

-- As before, and neither changed nor removed; the erasure of a case is the one exception.
CREATE OR REPLACE FUNCTION document_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF public.is_erasing(OLD.petition_id) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'paper % is signed or issued and keeps its text', OLD.id USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER document_is_kept BEFORE DELETE ON document FOR EACH ROW
  WHEN (OLD.state <> 'draft') EXECUTE FUNCTION document_is_final();

-- Nobody says of a case that it was erased but the function that does it.
CREATE FUNCTION erased_by_function() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF public.is_erasing(NEW.id) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a case is erased by erase_case alone' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER petition_erased BEFORE UPDATE ON petition FOR EACH ROW
  WHEN (OLD.erased_at IS DISTINCT FROM NEW.erased_at) EXECUTE FUNCTION erased_by_function();

-- As before; what was decided about holds and erasures is only added to, and what is erased is the owner's to say.
CREATE OR REPLACE FUNCTION grant_office_rights(role_name text) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  t regclass;
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', role_name);
  FOR t IN
    SELECT c.oid FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
      AND NOT EXISTS (SELECT 1 FROM pg_depend d
        WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
  LOOP
    EXECUTE format('REVOKE ALL ON %s FROM %I', t, role_name);
    IF t::text IN ('audit_entry', 'audit_seal', 'audit_reseal', 'journal', 'legal_hold', 'legal_hold_lift', 'erasure',
        'erasure_decision', 'erasure_end') THEN
      EXECUTE format('GRANT SELECT, INSERT ON %s TO %I', t, role_name);
    ELSIF t::text IN ('audit_unsealed', 'erasure_blob') THEN
      EXECUTE format('GRANT SELECT, DELETE ON %s TO %I', t, role_name);
    ELSIF t::text IN ('migrations', 'erasure_column') THEN
      EXECUTE format('GRANT SELECT ON %s TO %I', t, role_name);
    ELSE
      EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO %I', t, role_name);
    END IF;
  END LOOP;
  EXECUTE format('GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO %I', role_name);
END $$;
