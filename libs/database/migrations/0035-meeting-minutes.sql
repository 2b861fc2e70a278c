-- The minutes of a joint meeting as signed papers, one for each case: what each unit said of it, its paper, the signature.
CREATE TABLE meeting_position (
  participant_id uuid NOT NULL REFERENCES meeting_participant (id) ON DELETE CASCADE,
  item_id uuid NOT NULL REFERENCES meeting_item (id),
  text text NOT NULL,
  PRIMARY KEY (participant_id, item_id)
);
CREATE INDEX meeting_position_item ON meeting_position (item_id);
ALTER TABLE meeting_item ADD COLUMN minutes_id uuid REFERENCES document (id);
ALTER TABLE meeting ADD COLUMN signed_by uuid REFERENCES person (id);
ALTER TABLE meeting ADD COLUMN signed_at timestamptz;

-- What was said at a meeting that dealt with a single case was said of that.
WITH alone AS (
  SELECT meeting_id, (array_agg(id))[1] AS item_id FROM meeting_item GROUP BY meeting_id HAVING count(*) = 1
), moved AS (
  INSERT INTO meeting_position (participant_id, item_id, text)
  SELECT p.id, a.item_id, p.position FROM meeting_participant p JOIN alone a ON a.meeting_id = p.meeting_id
  WHERE p.position IS NOT NULL RETURNING participant_id
)
UPDATE meeting_participant SET position = NULL WHERE id IN (SELECT participant_id FROM moved);

INSERT INTO erasure_column (table_name, column_name, erased_to, belongs) VALUES
  ('meeting_position', 'text', 'empty', 't.item_id IN (SELECT i.id FROM meeting_item i WHERE i.petition_id = $1)');
