-- Query codes of representatives follow from a data key, so a change of the key would change them: now they are kept,
-- as hashes, like the petition's own.
ALTER TABLE petitioner ADD COLUMN code_hash bytea;

-- Word of a newer data key for a seal that was made with an older one, so that the audit can be verified without that.
CREATE TABLE audit_reseal (
  number bigint NOT NULL,
  key_id bytea NOT NULL,
  hash bytea NOT NULL,
  PRIMARY KEY (number, key_id)
);

-- As before; `audit_reseal` is one of those that the office only adds to.
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
    IF t::text IN ('audit_entry', 'audit_seal', 'audit_reseal', 'journal') THEN
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
