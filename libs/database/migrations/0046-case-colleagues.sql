-- A case is shown to a colleague who may see it (抄送); when they have read it is the sender's proof.
CREATE TABLE case_copy (
  id uuid PRIMARY KEY,
  petition_id uuid NOT NULL REFERENCES petition (id),
  from_id uuid NOT NULL REFERENCES person (id),
  to_id uuid NOT NULL REFERENCES person (id),
  word text,
  sent_at timestamptz NOT NULL,
  read_at timestamptz,
  CONSTRAINT case_copy_other CHECK (from_id <> to_id)
);
CREATE INDEX case_copy_to ON case_copy (to_id, sent_at, id);
CREATE INDEX case_copy_petition ON case_copy (petition_id, sent_at);
-- Sent again before it is read, it is the same copy.
CREATE UNIQUE INDEX case_copy_unread ON case_copy (petition_id, from_id, to_id) WHERE read_at IS NULL;

-- Staff who follow a case (关注).
CREATE TABLE case_follower (
  petition_id uuid NOT NULL REFERENCES petition (id),
  person_id uuid NOT NULL REFERENCES person (id),
  since timestamptz NOT NULL,
  PRIMARY KEY (petition_id, person_id)
);
CREATE INDEX case_follower_person ON case_follower (person_id, since, petition_id);

-- What somebody has started (我发起).
CREATE INDEX dossier_entry_actor ON dossier_entry (actor_id, title_key) WHERE actor_id IS NOT NULL;

INSERT INTO erasure_column (table_name, column_name, erased_to) VALUES ('case_copy', 'word', 'null');
