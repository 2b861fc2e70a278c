CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Who holds a post from when until when; both days inclusive, by the office's clock. One that was taken away at once ended within
-- its last day, and somebody may have it again from that day on. Rows are never removed once they have begun.
CREATE TABLE post_term (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL CONSTRAINT post_term_person_id_fkey REFERENCES person (id),
  unit_id text NOT NULL CONSTRAINT post_term_unit_id_fkey REFERENCES unit (id),
  role text NOT NULL,
  first_day date NOT NULL DEFAULT office_day(),
  -- Null: until further notice.
  last_day date,
  -- It was taken away at that moment.
  ended_at timestamptz,
  -- How far the office has followed it: what its beginning and its end bring with them is done once.
  stage text NOT NULL DEFAULT 'begun' CONSTRAINT post_term_stage CHECK (stage IN ('ahead', 'begun', 'over')),
  CONSTRAINT post_term_days CHECK (last_day >= first_day),
  CONSTRAINT post_term_ended CHECK (ended_at IS NULL OR last_day IS NOT NULL),
  CONSTRAINT post_term_apart EXCLUDE USING gist (person_id WITH =, unit_id WITH =, role WITH =,
    daterange(first_day, last_day, CASE WHEN ended_at IS NULL THEN '[]' ELSE '[)' END) WITH &&)
);
CREATE INDEX post_term_person ON post_term (person_id, unit_id, role);
CREATE INDEX post_term_unit ON post_term (unit_id, role);
CREATE INDEX post_term_open ON post_term (first_day, last_day) WHERE stage <> 'over';

-- Since when people have had their posts was not kept: since they have an account, at most.
INSERT INTO post_term (id, person_id, unit_id, role, first_day)
SELECT o.id, o.person_id, o.unit_id, o.role, least((n.created_at AT TIME ZONE 'Asia/Shanghai')::date, office_day())
FROM post o JOIN person n ON n.id = o.person_id;
DROP TABLE post;

-- The posts of today. Rights, groups, leaders and what somebody may see follow from it alone.
CREATE VIEW post AS
SELECT t.id, t.person_id, t.unit_id, t.role FROM post_term t
WHERE t.ended_at IS NULL AND t.first_day <= (SELECT office_day()) AND (t.last_day IS NULL OR t.last_day >= (SELECT office_day()));

-- A leader whose post has run out is a leader no more, though nobody has changed the unit.
ALTER TABLE unit_change ALTER COLUMN changed_by DROP NOT NULL;

-- As before, and views.
CREATE OR REPLACE FUNCTION grant_office_rights(role_name text) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  t regclass;
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', role_name);
  FOR t IN
    SELECT c.oid FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v') AND NOT c.relispartition
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
