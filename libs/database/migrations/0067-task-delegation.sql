-- Whoever has a task has a colleague work on it, who hands it in again: it is completed by whoever delegated it (委派).
CREATE TABLE task_delegation (
  id uuid PRIMARY KEY,
  task_key bigint NOT NULL,
  petition_id uuid REFERENCES petition (id),
  owner_id uuid NOT NULL REFERENCES person (id),
  delegate_id uuid NOT NULL REFERENCES person (id),
  -- What they are to do.
  word text NOT NULL,
  given_at timestamptz NOT NULL,
  state text NOT NULL,
  -- With what they handed it in.
  answer text,
  -- Who handed it in, the delegate or their deputy; who recalled it; nobody when one of the two lost the task.
  ended_by uuid REFERENCES person (id),
  ended_at timestamptz,
  CONSTRAINT task_delegation_state CHECK (state IN ('open', 'handed-in', 'recalled', 'ended')),
  CONSTRAINT task_delegation_ended CHECK ((state = 'open') = (ended_at IS NULL)),
  CONSTRAINT task_delegation_others CHECK (owner_id <> delegate_id)
);
CREATE UNIQUE INDEX task_delegation_once ON task_delegation (task_key) WHERE state = 'open';
CREATE INDEX task_delegation_task ON task_delegation (task_key, given_at);
CREATE INDEX task_delegation_petition ON task_delegation (petition_id);

INSERT INTO erasure_column (table_name, column_name, erased_to) VALUES
  ('task_delegation', 'word', 'empty'), ('task_delegation', 'answer', 'null');

-- Who gets it back while its assignee works on it.
ALTER TABLE task ADD COLUMN delegated_by uuid REFERENCES person (id);
ALTER TABLE task ADD CONSTRAINT task_delegated CHECK (delegated_by IS NULL OR assignee IS NOT NULL);
CREATE INDEX task_delegated_by ON task (delegated_by, due_at, key) WHERE state = 'open' AND delegated_by IS NOT NULL;

-- Whether somebody is of a group and has no interest in what its task is about.
CREATE FUNCTION fits_task(somebody uuid, their_group text, petition uuid, about_meeting uuid) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM post o JOIN person n ON n.id = o.person_id AND n.active
      WHERE o.person_id = somebody AND o.unit_id || ':' || o.role = their_group)
    AND NOT EXISTS (SELECT 1 FROM interest i WHERE i.person_id = somebody AND (i.petition_id = petition
      OR i.petition_id IN (SELECT m.petition_id FROM meeting_item m WHERE m.meeting_id = about_meeting AND m.state <> 'left')))
$$;

-- Whoever loses a delegated task, or passes it on, does not take it from its owner: free it would be nobody's.
CREATE FUNCTION task_delegation_ends() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  NEW.delegated_by := NULL;
  IF NEW.assignee IS NULL AND NEW.state = 'open'
    AND fits_task(OLD.delegated_by, NEW.candidate_group, NEW.petition_id, NEW.meeting_id) THEN
    NEW.assignee := OLD.delegated_by;
    NEW.claimed_at := OLD.claimed_at;
  END IF;
  UPDATE task_delegation
  SET state = 'ended', ended_at = (SELECT clock_timestamp() + offset_ms * interval '1 millisecond' FROM office_clock)
  WHERE task_key = NEW.key AND state = 'open';
  RETURN NEW;
END $$;
CREATE TRIGGER task_delegation_ends BEFORE UPDATE OF assignee ON task FOR EACH ROW
  WHEN (OLD.delegated_by IS NOT NULL AND NEW.delegated_by IS NOT DISTINCT FROM OLD.delegated_by
    AND NEW.assignee IS DISTINCT FROM OLD.assignee
    -- A deputy who takes it or gives it back does so for the same colleague.
    AND NOT (NEW.on_behalf_of IS NOT NULL AND NEW.on_behalf_of IS NOT DISTINCT FROM OLD.assignee)
    AND NOT (OLD.on_behalf_of IS NOT NULL AND OLD.on_behalf_of IS NOT DISTINCT FROM NEW.assignee))
  EXECUTE FUNCTION task_delegation_ends();
