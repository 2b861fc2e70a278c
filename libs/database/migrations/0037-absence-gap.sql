-- Tasks that nobody sees to because somebody is away: which ones the heads were told of, so that each is told once.
CREATE TABLE absence_gap (
  absence_id uuid NOT NULL REFERENCES absence (id),
  task_key bigint NOT NULL,
  told_at timestamptz NOT NULL,
  PRIMARY KEY (absence_id, task_key)
);

-- Whether somebody is away today by the office's clock.
CREATE FUNCTION is_away(person uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM absence a WHERE a.person_id = person AND a.ended_at IS NULL
    AND a.first_day <= (SELECT office_day()) AND a.last_day >= (SELECT office_day()))
$$;

-- Whether a deputy does the tasks of a group for somebody who is away: one who is here today, or when the absence begins.
CREATE FUNCTION is_covered(absence uuid, task_group text, task_process text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM deputyship d JOIN person n ON n.id = d.deputy_id AND n.active
    WHERE d.absence_id = absence AND d.ended_at IS NULL AND NOT EXISTS (SELECT 1 FROM absence b
        WHERE b.person_id = d.deputy_id AND b.ended_at IS NULL
          AND greatest(d.first_day, (SELECT office_day())) BETWEEN b.first_day AND b.last_day)
      AND (d.units IS NULL OR split_part(task_group, ':', 1) = ANY (d.units))
      AND (d.processes IS NULL OR task_process = ANY (d.processes)))
$$;

-- Open tasks that nobody sees to because somebody is away, each with one absence that it is because of:
-- `held`: they have it, and are away now, or will be when it is due;
-- `group`: it is free, and everybody who could take it is away now.
CREATE FUNCTION uncovered_tasks() RETURNS TABLE (task_key bigint, absence_id uuid, person_id uuid, why text)
LANGUAGE sql STABLE AS $$
  WITH today AS MATERIALIZED (SELECT office_day() AS day),
  away AS MATERIALIZED (
    SELECT a.id, a.person_id, a.first_day, a.last_day, a.first_day <= today.day AS running
    FROM absence a, today WHERE a.ended_at IS NULL AND a.last_day >= today.day
  ), deserted AS MATERIALIZED (
    SELECT DISTINCT ON (o.unit_id, o.role) w.id, w.person_id, o.unit_id, o.role, o.unit_id || ':' || o.role AS grp
    FROM away w JOIN post o ON o.person_id = w.person_id
    WHERE w.running AND NOT EXISTS (SELECT 1 FROM post p JOIN person n ON n.id = p.person_id AND n.active
      WHERE p.unit_id = o.unit_id AND p.role = o.role AND NOT is_away(n.id))
    ORDER BY o.unit_id, o.role, w.id
  )
  SELECT t.key, w.id, w.person_id, 'held' FROM away w JOIN task t ON t.assignee = w.person_id AND t.state = 'open'
  WHERE (w.running OR (t.due_at > (w.first_day::timestamp AT TIME ZONE 'Asia/Shanghai')
      AND t.due_at <= ((w.last_day + 1)::timestamp AT TIME ZONE 'Asia/Shanghai')))
    -- Nobody stands in for a deputy.
    AND (t.on_behalf_of IS NOT NULL OR NOT is_covered(w.id, t.candidate_group, t.process_id))
  UNION ALL
  SELECT t.key, g.id, g.person_id, 'group' FROM deserted g
    JOIN task t ON t.candidate_group = g.grp AND t.state = 'open' AND t.assignee IS NULL
  WHERE NOT EXISTS (SELECT 1 FROM away b JOIN post p ON p.person_id = b.person_id AND p.unit_id = g.unit_id AND p.role = g.role
    WHERE b.running AND is_covered(b.id, t.candidate_group, t.process_id))
$$;
