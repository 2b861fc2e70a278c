-- What people arrange for themselves: lists that they come back to, and words that they use often.
CREATE TABLE saved_view (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  list text NOT NULL,
  name text NOT NULL,
  query text NOT NULL,
  -- Also for everybody with a post in this unit or below it.
  unit_id text REFERENCES unit (id),
  created_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX saved_view_name ON saved_view (person_id, list, name);
CREATE INDEX saved_view_unit ON saved_view (unit_id, list) WHERE unit_id IS NOT NULL;

CREATE TABLE phrase (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  text text NOT NULL,
  created_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX phrase_text ON phrase (person_id, md5(text));
