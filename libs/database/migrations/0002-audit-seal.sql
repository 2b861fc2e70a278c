-- What somebody wrote never belonged into an audit entry: reasons of unmasking move to a table of their own, from which
-- they can be erased, before the entries are sealed for good.
CREATE TABLE unmasking (
  id uuid PRIMARY KEY,
  petition_id uuid NOT NULL REFERENCES petition (id),
  person_id uuid NOT NULL REFERENCES person (id),
  at timestamptz NOT NULL,
  fields text[] NOT NULL,
  reason text
);
CREATE INDEX unmasking_petition ON unmasking (petition_id, at);
CREATE INDEX unmasking_at ON unmasking (at DESC, id DESC);

INSERT INTO unmasking (id, petition_id, person_id, at, fields, reason)
SELECT e.id, e.subject_id::uuid, e.actor_id, e.at,
  ARRAY(SELECT jsonb_array_elements_text(e.detail -> 'fields')), e.detail ->> 'reason'
FROM audit_entry e JOIN petition p ON p.id::text = e.subject_id
WHERE e.action = 'petition.reveal' AND e.actor_id IS NOT NULL;
UPDATE audit_entry SET detail = (detail - 'reason') || jsonb_build_object('unmaskingId', id)
WHERE action = 'petition.reveal';

-- Entries that no seal holds yet. A row appears in the transaction of its entry, so a late one is sealed late, never
-- skipped; the sealer takes it away in the transaction of its seal.
CREATE TABLE audit_unsealed (
  at timestamptz NOT NULL,
  entry_id uuid NOT NULL,
  PRIMARY KEY (at, entry_id)
);

-- The chain: each seal holds the hashes of some entries and the hash of the seal before it, under a key that is not in
-- the database.
CREATE TABLE audit_seal (
  number bigint PRIMARY KEY,
  key_id bytea NOT NULL,
  from_at timestamptz NOT NULL,
  to_at timestamptz NOT NULL,
  entry_ids uuid[] NOT NULL,
  -- 32 bytes for each of entry_ids, in their order
  entry_hashes bytea NOT NULL,
  previous_hash bytea NOT NULL,
  hash bytea NOT NULL
);

CREATE FUNCTION audit_note_unsealed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO audit_unsealed (at, entry_id) VALUES (NEW.at, NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER audit_entry_unsealed AFTER INSERT ON audit_entry
  FOR EACH ROW EXECUTE FUNCTION audit_note_unsealed();
INSERT INTO audit_unsealed (at, entry_id) SELECT at, id FROM audit_entry;

-- Partitions are made by whoever owns the tables, also when the application, which does not, asks for them.
CREATE OR REPLACE FUNCTION ensure_month_partition(parent text, moment timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  first_day timestamptz := date_trunc('month', moment AT TIME ZONE 'UTC') AT TIME ZONE 'UTC';
  next_month timestamptz := (date_trunc('month', moment AT TIME ZONE 'UTC') + interval '1 month') AT TIME ZONE 'UTC';
  name text := parent || to_char(moment AT TIME ZONE 'UTC', '"_"YYYYMM');
BEGIN
  IF parent NOT IN ('journal', 'audit_entry') THEN
    RAISE EXCEPTION 'not partitioned by month: %', parent;
  END IF;
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

-- What the role of a running office may do in the database of its owner. Called by the owner after each migration.
-- Entries, seals and the engine's records can be added and read; the rest is the office's own work.
CREATE FUNCTION grant_office_rights(role_name text) RETURNS void
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
    IF t::text IN ('audit_entry', 'audit_seal', 'journal') THEN
      EXECUTE format('GRANT SELECT, INSERT ON %s TO %I', t, role_name);
    ELSIF t::text = 'audit_unsealed' THEN
      EXECUTE format('GRANT SELECT, DELETE ON %s TO %I', t, role_name);
    ELSIF t::text = 'migrations' THEN
      EXECUTE format('GRANT SELECT ON %s TO %I', t, role_name);
    ELSE
      EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO %I', t, role_name);
    END IF;
  END LOOP;
  EXECUTE format('GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO %I', role_name);
END $$;
REVOKE ALL ON FUNCTION grant_office_rights(text) FROM PUBLIC;
