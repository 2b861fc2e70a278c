-- What staff say of a case to each other, and ask each other; never shown to the petitioner, never on a paper.
CREATE TABLE case_comment (
  id uuid PRIMARY KEY,
  petition_id uuid NOT NULL REFERENCES petition (id),
  author_id uuid NOT NULL REFERENCES person (id),
  request_key uuid NOT NULL,
  written_at timestamptz NOT NULL,
  asked_id uuid REFERENCES person (id),
  answered_at timestamptz,
  answers_id uuid REFERENCES case_comment (id),
  removed_at timestamptz,
  CONSTRAINT case_comment_asked CHECK (asked_id <> author_id AND (answered_at IS NULL OR asked_id IS NOT NULL))
);
CREATE INDEX case_comment_petition ON case_comment (petition_id, written_at, id);
CREATE UNIQUE INDEX case_comment_once ON case_comment (author_id, request_key);
-- Questions that wait for an answer: of whom, and whose.
CREATE INDEX case_comment_open ON case_comment (asked_id, written_at)
  WHERE asked_id IS NOT NULL AND answered_at IS NULL AND removed_at IS NULL;
CREATE INDEX case_comment_waiting ON case_comment (author_id, written_at)
  WHERE asked_id IS NOT NULL AND answered_at IS NULL AND removed_at IS NULL;
-- A question has one answer, whoever writes at the same moment.
CREATE UNIQUE INDEX case_comment_answer ON case_comment (answers_id) WHERE answers_id IS NOT NULL;

CREATE TABLE comment_version (
  comment_id uuid NOT NULL REFERENCES case_comment (id),
  version integer NOT NULL,
  petition_id uuid NOT NULL REFERENCES petition (id),
  text text NOT NULL,
  written_at timestamptz NOT NULL,
  PRIMARY KEY (comment_id, version)
);

CREATE TABLE comment_mention (
  comment_id uuid NOT NULL REFERENCES case_comment (id),
  person_id uuid NOT NULL REFERENCES person (id),
  PRIMARY KEY (comment_id, person_id)
);

INSERT INTO erasure_column (table_name, column_name, erased_to) VALUES ('comment_version', 'text', 'empty');
