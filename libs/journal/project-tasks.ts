import { limitedSql } from '#libs/access/limited-steps';

/** What a task takes over of its petition, unless whoever does it may not see that. */
const shown = (column: string, otherwise: string) =>
  `CASE WHEN ${limitedSql('c')} THEN ${otherwise} ELSE ${column} END`;

/** The step is entered again in the part of the process, and the round of it, that the case went back in. */
const sameRound = (stay: string) =>
  `coalesce((SELECT e.scope_key FROM element_instance e WHERE e.key = ${stay}), s.instance_key) = coalesce(s.scope_key, s.instance_key)`;

/** What ended for it: the task, or the stay where no task waited. */
const AFTER = 'coalesce(s.from_task, (SELECT m.from_stay FROM case_move m WHERE m.id = s.move_id))';

/**
 * The inbox. A task takes over what its petition says now, and the newest deadline of the rows that its diagram names;
 * that of a joint meeting has the earliest one of the cases on its agenda. What another instance of the same process has begun is
 * not meant: two that run side by side have each their own.
 * That deadline is locked meanwhile: whoever moves it either finds the task or is waited for. A step that is done again is of
 * whoever the case was sent back to, or who took it back, with what was entered the first time; the former is told.
 *
 * Answers the candidate groups whose inbox changed and the petitions concerned.
 */
export const PROJECT_TASKS = `
CREATE FUNCTION pg_temp.project_tasks(part smallint, low bigint, high bigint, OUT groups text[], OUT petitions uuid[])
LANGUAGE plpgsql AS $$
DECLARE
  more_groups text[];
  more_petitions uuid[];
BEGIN
  WITH created AS MATERIALIZED (
    SELECT key, instance_key, process_id, process_version, element_id, at,
           (payload ->> 'elementInstanceKey')::bigint AS element_instance_key,
           coalesce(payload -> 'candidateGroups' ->> 0, '') AS candidate_group,
           string_to_array(payload -> 'headers' ->> 'deadline', ' ') AS deadline_rows
    FROM journal
    WHERE partition_id = part AND position > low AND position <= high AND value_type = 'USER_TASK'
      AND intent = 'CREATED'
  ), added AS (
    INSERT INTO task (key, instance_key, element_instance_key, process_id, process_version, element_id, petition_id,
                      meeting_id, unit_id, role, candidate_group, state, deadline_id, due_at, yellow_at, suspended,
                      receipt_number, subject, channel, category, urgency, protected, created_at, assignee, on_behalf_of, claimed_at,
                      draft)
    SELECT c.key, c.instance_key, c.element_instance_key, c.process_id, c.process_version, c.element_id, p.id,
           o.meeting_id,
           nullif(split_part(c.candidate_group, ':', 1), ''), nullif(split_part(c.candidate_group, ':', 2), ''),
           c.candidate_group, 'open', d.id, coalesce(d.due_at, 'infinity'), d.yellow_at,
           coalesce(d.state = 'suspended', false), coalesce(p.receipt_number, m.number, ''),
           ${shown("coalesce(p.subject, '')", "''")}, ${shown("coalesce(p.channel, '')", "''")},
           ${shown('p.category', 'NULL')}, ${shown("coalesce(p.urgency, 'normal')", "'normal'")}, coalesce(p.protected, false), c.at,
           b.assignee, b.on_behalf_of, CASE WHEN b.assignee IS NOT NULL THEN c.at END, b.entered
    FROM created c
    LEFT JOIN instance_claim o ON o.instance_key = c.instance_key
    LEFT JOIN petition p ON p.id = o.petition_id
    LEFT JOIN meeting m ON m.id = o.meeting_id
    LEFT JOIN LATERAL (
      SELECT r.id, r.due_at, r.yellow_at, r.state FROM deadline r
      WHERE r.petition_id = coalesce(p.id, (
          SELECT i.petition_id FROM meeting_item i JOIN deadline x ON x.petition_id = i.petition_id
          WHERE i.meeting_id = o.meeting_id AND i.state = 'open' AND x.row_id = ANY (c.deadline_rows)
            AND x.state = 'running'
          ORDER BY x.due_at, x.id LIMIT 1))
        AND r.row_id = ANY (c.deadline_rows) AND r.state <> 'cancelled'
        AND NOT EXISTS (SELECT 1 FROM step_void v JOIN step_back s ON s.id = v.step_back_id AND s.state <> 'refused'
          WHERE v.petition_id = r.petition_id AND v.done AND starts_with(r.source_key, 'task:' || v.task_key || ':'))
      ORDER BY (r.instance_key <> c.instance_key AND EXISTS (SELECT 1 FROM instance_claim s
          WHERE s.instance_key = r.instance_key AND s.process_id = c.process_id)) IS TRUE,
        r.started_at DESC, r.id DESC LIMIT 1
      FOR SHARE
    ) d ON true
    LEFT JOIN LATERAL (
      SELECT CASE WHEN mine THEN s.assignee END AS assignee, CASE WHEN mine THEN s.on_behalf_of END AS on_behalf_of, 
        CASE WHEN s.kind = 'move' THEN coalesce(e.outcome, e.draft) ELSE e.outcome END AS entered
      FROM step_back s LEFT JOIN task e ON e.key = s.to_task
        CROSS JOIN LATERAL (SELECT EXISTS (SELECT 1 FROM person n WHERE n.id = s.assignee AND n.active
          AND (s.on_behalf_of IS NOT NULL OR EXISTS (SELECT 1 FROM post o WHERE o.person_id = n.id
            AND o.unit_id || ':' || o.role = c.candidate_group))) AS mine) m
      WHERE s.instance_key = c.instance_key AND s.to_element = c.element_id AND s.state = 'sent' AND ${AFTER} < c.key
        AND ${sameRound('c.element_instance_key')}
      LIMIT 1
    ) b ON true
    ON CONFLICT (key) DO NOTHING
    RETURNING key, instance_key, element_instance_key, element_id, assignee, candidate_group, petition_id
  ), back AS (
    UPDATE step_back s SET state = 'done', new_task = a.key FROM added a
    WHERE s.instance_key = a.instance_key AND s.to_element = a.element_id AND s.state = 'sent' AND ${AFTER} < a.key
      AND ${sameRound('a.element_instance_key')}
    RETURNING s.id, s.kind, s.given_by, s.given_at, a.key, a.assignee, a.candidate_group
  ), told AS (
    INSERT INTO staff_notice (id, group_name, person_id, kind, facts, given_at, idempotency_key, task_key, given_by)
    SELECT gen_random_uuid(), CASE WHEN assignee IS NULL THEN candidate_group END, assignee,
           CASE kind WHEN 'move' THEN 'task-moved' ELSE 'task-sent-back' END, '{}', given_at, 'task-sent-back:' || id, key, given_by
    FROM back WHERE kind IN ('send-back', 'move')
    ON CONFLICT (idempotency_key) DO NOTHING
  ), counted AS (
    INSERT INTO task_count AS c (candidate_group, open_count)
    SELECT candidate_group, count(*) FROM added GROUP BY candidate_group ORDER BY candidate_group
    ON CONFLICT (candidate_group, bucket) DO UPDATE SET open_count = c.open_count + excluded.open_count
  )
  SELECT array_agg(DISTINCT candidate_group), array_agg(DISTINCT petition_id) INTO groups, petitions FROM added;

  WITH ended AS MATERIALIZED (
    SELECT key, min(intent) AS intent, min(at) AS at FROM (
      SELECT key, intent, at FROM journal
      WHERE partition_id = part AND position > low AND position <= high AND value_type = 'USER_TASK'
        AND intent IN ('COMPLETED', 'CANCELED')
      UNION ALL
      -- Of a stay that a modification ends the engine writes nothing about the user task itself.
      SELECT t.key, 'CANCELED', j.at FROM journal j
      JOIN step_back s ON s.instance_key = j.instance_key AND s.state <> 'refused'
      JOIN task t ON t.petition_id = s.petition_id AND t.instance_key = j.instance_key AND t.element_instance_key = j.key
      WHERE j.partition_id = part AND j.position > low AND j.position <= high AND j.value_type = 'PROCESS_INSTANCE'
        AND j.intent = 'ELEMENT_TERMINATED' AND j.payload ->> 'type' = 'USER_TASK'
    ) told
    GROUP BY key
  ), closed AS (
    UPDATE task t
    SET state = CASE e.intent WHEN 'COMPLETED' THEN 'completed' ELSE 'cancelled' END,
        completed_at = coalesce(t.completed_at, e.at)
    FROM ended e WHERE t.key = e.key AND t.state IN ('open', 'completing')
    RETURNING t.candidate_group, t.petition_id
  ), counted AS (
    UPDATE task_count c SET open_count = c.open_count - n.closed
    FROM (SELECT candidate_group, count(*) AS closed FROM closed GROUP BY candidate_group ORDER BY candidate_group) n
    WHERE c.candidate_group = n.candidate_group AND c.bucket = ''
  )
  SELECT array_agg(DISTINCT candidate_group), array_agg(DISTINCT petition_id) INTO more_groups, more_petitions
  FROM closed;

  groups := ARRAY(SELECT DISTINCT unnest(groups || more_groups) ORDER BY 1);
  petitions := array_remove(ARRAY(SELECT DISTINCT unnest(petitions || more_petitions)), NULL);
END $$;`;
