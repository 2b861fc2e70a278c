-- Complaints of petitioners about an official's conduct: handled by discipline, apart from the case (Reg. 30).
CREATE TABLE conduct_complaint (
  id uuid PRIMARY KEY,
  petition_id uuid NOT NULL,
  ordinal integer NOT NULL,
  code_sha256 bytea NOT NULL,
  accused_unit_id text NOT NULL,
  accused_people uuid[] NOT NULL DEFAULT '{}',
  official_cipher bytea NOT NULL,
  content_cipher bytea NOT NULL,
  received_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  answer_cipher bytea,
  answered_by uuid,
  answered_at timestamptz
);
CREATE UNIQUE INDEX conduct_complaint_code ON conduct_complaint (code_sha256);
CREATE INDEX conduct_complaint_due ON conduct_complaint (due_at);

-- Erased with its case.
INSERT INTO erasure_column (table_name, column_name, erased_to, sort) VALUES ('conduct_complaint', '*', 'row', 1);
