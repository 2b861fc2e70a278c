-- Those whom an open task concerns now hear of it as new, once for each of them however it came to them.
CREATE FUNCTION remind_of_task(passed bigint, at timestamptz) RETURNS void LANGUAGE sql AS $$
  INSERT INTO reminder (id, person_id, way, kind, task_key, made_at, idempotency_key)
  SELECT gen_random_uuid(), w.person_id, w.way, 'new-task', t.key, at, concat_ws(':', w.way, 'new-task', t.key, w.person_id)
  FROM task t CROSS JOIN LATERAL task_people(t.candidate_group, t.process_id, t.assignee) m
    JOIN reminder_wishes('new-task') w ON w.person_id = m.person_id
  WHERE t.key = passed AND t.state = 'open' AND NOT withheld_from(w.person_id, t.petition_id)
  ON CONFLICT (idempotency_key) DO NOTHING
$$;

CREATE FUNCTION remind_of_passed_task() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM remind_of_task(NEW.key, clock_timestamp() + offset_ms * interval '1 millisecond') FROM office_clock;
  RETURN NULL;
END $$;
-- From one to another, or to another group. Whoever gets it back knows it: from who worked on it for them, or their deputy.
CREATE TRIGGER task_passed_reminded AFTER UPDATE OF assignee, candidate_group ON task FOR EACH ROW
  WHEN (NEW.state = 'open' AND (
    (NEW.assignee IS NULL AND NEW.candidate_group <> OLD.candidate_group)
    OR (OLD.assignee IS NOT NULL AND NEW.assignee <> OLD.assignee AND NEW.on_behalf_of IS NULL
      AND NEW.assignee IS DISTINCT FROM OLD.delegated_by AND NEW.assignee IS DISTINCT FROM OLD.on_behalf_of)))
  EXECUTE FUNCTION remind_of_passed_task();

-- A free task that is given to somebody looks like one that they take: the notice tells the two apart.
CREATE FUNCTION remind_of_given_task() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM remind_of_task(NEW.task_key, NEW.given_at);
  RETURN NULL;
END $$;
CREATE TRIGGER staff_notice_given_task AFTER INSERT ON staff_notice FOR EACH ROW
  WHEN (NEW.kind = 'task-reassigned' AND NEW.task_key IS NOT NULL)
  EXECUTE FUNCTION remind_of_given_task();
