-- Words by which the office sorts its cases: of matters, never of people. The supervisor keeps the list; a case has any of them.
CREATE TABLE tag (
  id uuid PRIMARY KEY,
  name_zh text NOT NULL,
  name_en text NOT NULL,
  retired_at timestamptz,
  added_by uuid NOT NULL REFERENCES person (id),
  added_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX tag_name ON tag (lower(name_zh));

CREATE TABLE case_tag (
  petition_id uuid NOT NULL REFERENCES petition (id),
  tag_id uuid NOT NULL REFERENCES tag (id),
  set_by uuid NOT NULL REFERENCES person (id),
  set_at timestamptz NOT NULL,
  PRIMARY KEY (petition_id, tag_id)
);
CREATE INDEX case_tag_tag ON case_tag (tag_id, petition_id);

INSERT INTO erasure_column (table_name, column_name, erased_to) VALUES ('case_tag', '*', 'row');
