-- Files lie outside the database, encrypted; the table says where each lies and what it must hold.
CREATE TABLE stored_file (
  id uuid PRIMARY KEY,
  key text NOT NULL,
  owner_type text NOT NULL,
  owner_id uuid NOT NULL,
  media_type text NOT NULL,
  size bigint NOT NULL,
  sha256 text NOT NULL,
  at timestamptz NOT NULL
);
CREATE UNIQUE INDEX stored_file_key ON stored_file (key);
CREATE INDEX stored_file_owner ON stored_file (owner_type, owner_id);

-- Attachments written before this keep their content in the row until the worker has moved it.
ALTER TABLE attachment ADD COLUMN file_id uuid REFERENCES stored_file (id);
ALTER TABLE attachment ALTER COLUMN content DROP NOT NULL;
ALTER TABLE attachment ADD CONSTRAINT attachment_content_somewhere CHECK ((file_id IS NULL) <> (content IS NULL));
CREATE UNIQUE INDEX attachment_file ON attachment (file_id);
CREATE INDEX attachment_to_move ON attachment (id) WHERE file_id IS NULL;
