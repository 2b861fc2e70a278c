-- Papers as files: numbers (文号), the office's own templates, check codes, and what is made after the commit.
CREATE TABLE paper_counter (
  year integer NOT NULL,
  series text NOT NULL,
  last integer NOT NULL,
  PRIMARY KEY (year, series)
);

CREATE TABLE paper_template (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  version integer NOT NULL,
  content bytea NOT NULL,
  sha256 text NOT NULL,
  wording text,
  active boolean NOT NULL DEFAULT false,
  uploaded_by uuid NOT NULL REFERENCES person (id),
  uploaded_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX paper_template_version ON paper_template (kind, version);
CREATE UNIQUE INDEX paper_template_active ON paper_template (kind) WHERE active;

ALTER TABLE document
  ADD COLUMN dated_at timestamptz,
  ADD COLUMN verify_code text,
  ADD COLUMN appeal text,
  ADD COLUMN issuer_id text REFERENCES unit (id),
  ADD COLUMN template_id uuid REFERENCES paper_template (id),
  ADD COLUMN field_values jsonb,
  ADD COLUMN approved_by uuid REFERENCES person (id),
  ADD COLUMN approved_at timestamptz,
  ADD COLUMN render_state text NOT NULL DEFAULT 'on-demand',
  ADD COLUMN render_attempts integer NOT NULL DEFAULT 0,
  ADD COLUMN render_next_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  ADD COLUMN docx_file_id uuid,
  ADD COLUMN pdf_file_id uuid,
  ADD COLUMN pdf_sha256 text;

-- Papers written before this get a date and a code, so that they can be made and checked like the others; they keep
-- having no number. Hexadecimal without the digits that are taken for letters.
UPDATE document SET
  dated_at = created_at,
  verify_code = upper(translate(substr(replace(gen_random_uuid()::text, '-', ''), 1, 12), '01', 'xy')),
  issuer_id = 'petition-office'
WHERE state <> 'draft' AND EXISTS (SELECT 1 FROM unit WHERE id = 'petition-office');

CREATE UNIQUE INDEX document_number ON document (number) WHERE number IS NOT NULL;
CREATE UNIQUE INDEX document_verify_code ON document (verify_code) WHERE verify_code IS NOT NULL;
CREATE INDEX document_to_render ON document (render_next_at) WHERE render_state = 'wanted';

-- What has been signed or issued is never changed, by whomever: a change of the text would need a new paper.
CREATE FUNCTION document_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'paper % is signed or issued and keeps its text', OLD.id USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER document_is_final BEFORE UPDATE ON document FOR EACH ROW
  WHEN (OLD.state <> 'draft' AND (
    NEW.state = 'draft' OR (NEW.title, NEW.body, NEW.sha256, NEW.kind, NEW.petition_id)
      IS DISTINCT FROM (OLD.title, OLD.body, OLD.sha256, OLD.kind, OLD.petition_id)
    OR (NEW.number, NEW.dated_at, NEW.verify_code, NEW.article, NEW.appeal, NEW.issuer_id, NEW.template_id)
      IS DISTINCT FROM (OLD.number, OLD.dated_at, OLD.verify_code, OLD.article, OLD.appeal, OLD.issuer_id, OLD.template_id)))
  EXECUTE FUNCTION document_is_final();
