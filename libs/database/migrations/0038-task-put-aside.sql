-- Whoever has claimed a task may put it aside until a day before it is due; it is off their lists until then.
ALTER TABLE task ADD COLUMN aside_until timestamptz;

-- It is put aside by one person: whoever takes, gives back or passes on a task has it on the lists.
CREATE FUNCTION task_aside_ends() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  NEW.aside_until := NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER task_aside_ends BEFORE UPDATE OF assignee ON task FOR EACH ROW
  WHEN (OLD.assignee IS DISTINCT FROM NEW.assignee AND NEW.aside_until IS NOT NULL
    AND NEW.aside_until IS NOT DISTINCT FROM OLD.aside_until)
  EXECUTE FUNCTION task_aside_ends();
