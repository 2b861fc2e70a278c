-- Invitations to joint meetings: what was answered, who comes instead, and which of its days was told last.
-- How often it was given a day, and the last of these times by its id: a reminder of an earlier one is void.
ALTER TABLE meeting ADD COLUMN round integer NOT NULL DEFAULT 0;
ALTER TABLE meeting ADD COLUMN round_id uuid;
ALTER TABLE meeting_participant ADD COLUMN answer text;
ALTER TABLE meeting_participant ADD COLUMN answered_by uuid;
ALTER TABLE meeting_participant ADD COLUMN answered_at timestamptz;
ALTER TABLE meeting_participant ADD COLUMN deputy_id uuid;
CREATE INDEX meeting_participant_deputy ON meeting_participant (deputy_id) WHERE deputy_id IS NOT NULL;

-- A notice is to a post or to one person.
ALTER TABLE staff_notice ALTER COLUMN group_name DROP NOT NULL;
ALTER TABLE staff_notice ADD COLUMN person_id uuid REFERENCES person (id);
ALTER TABLE staff_notice ADD CONSTRAINT staff_notice_recipient CHECK (num_nonnulls(group_name, person_id) = 1);
CREATE INDEX staff_notice_person ON staff_notice (person_id, given_at) WHERE person_id IS NOT NULL;
