/**
 * Instances and their stays at elements. Several records of one key are one row of the statement, for a row may be
 * written only once in it; most stays begin and end within a batch.
 */
export const PROJECT_INSTANCES = `
CREATE FUNCTION pg_temp.project_instances(part smallint, low bigint, high bigint) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO process_instance AS i (key, process_id, process_version, definition_key, state, started_at, ended_at)
  SELECT key, min(process_id), min(process_version), min((payload ->> 'definitionKey')::bigint),
         CASE WHEN bool_or(intent = 'ELEMENT_COMPLETED') THEN 'completed'
              WHEN bool_or(intent = 'ELEMENT_TERMINATED') THEN 'terminated' ELSE 'active' END,
         min(at), max(at) FILTER (WHERE intent <> 'ELEMENT_ACTIVATED')
  FROM journal
  WHERE partition_id = part AND position > low AND position <= high AND value_type = 'PROCESS_INSTANCE'
    AND payload ->> 'type' = 'PROCESS' AND intent <> 'ELEMENT_MIGRATED'
  GROUP BY key
  ON CONFLICT (key) DO UPDATE SET state = excluded.state, ended_at = excluded.ended_at;

  INSERT INTO element_instance AS e (key, instance_key, element_id, element_type, scope_key, state, entered_at, left_at)
  SELECT key, min(instance_key), min(element_id), min(payload ->> 'type'), min((payload ->> 'scope')::bigint),
         CASE WHEN bool_or(intent = 'ELEMENT_COMPLETED') THEN 'completed'
              WHEN bool_or(intent = 'ELEMENT_TERMINATED') THEN 'terminated' ELSE 'active' END,
         min(at), max(at) FILTER (WHERE intent <> 'ELEMENT_ACTIVATED')
  FROM journal
  WHERE partition_id = part AND position > low AND position <= high AND value_type = 'PROCESS_INSTANCE'
    AND payload ->> 'type' <> 'PROCESS' AND intent <> 'ELEMENT_MIGRATED'
  GROUP BY key
  ON CONFLICT (key) DO UPDATE SET state = excluded.state, left_at = excluded.left_at;

  -- An instance becomes a petition's by its first job, which claims the petition and commits before it completes.
  WITH worked AS MATERIALIZED (
    SELECT DISTINCT instance_key FROM journal
    WHERE partition_id = part AND position > low AND position <= high AND value_type = 'PROCESS_INSTANCE'
      AND intent = 'ELEMENT_COMPLETED' AND payload ->> 'type' = 'SERVICE_TASK'
  )
  UPDATE process_instance i SET petition_id = c.petition_id
  FROM worked w JOIN instance_claim c ON c.instance_key = w.instance_key
  WHERE i.key = w.instance_key AND i.petition_id IS NULL;
END $$;`;

/** How many stand at each element and have passed it. Sorted, so that projectors of two partitions can't deadlock. */
export const PROJECT_COUNTS = `
CREATE FUNCTION pg_temp.project_counts(part smallint, low bigint, high bigint) RETURNS void
LANGUAGE sql AS $$
  INSERT INTO element_count AS c (process_id, process_version, element_id, active, completed)
  SELECT process_id, process_version, element_id,
         count(*) FILTER (WHERE intent = 'ELEMENT_ACTIVATED') - count(*) FILTER (WHERE intent <> 'ELEMENT_ACTIVATED'),
         count(*) FILTER (WHERE intent = 'ELEMENT_COMPLETED')
  FROM journal
  WHERE partition_id = part AND position > low AND position <= high AND value_type = 'PROCESS_INSTANCE'
    AND intent <> 'ELEMENT_MIGRATED'
  GROUP BY process_id, process_version, element_id
  ORDER BY process_id, process_version, element_id
  ON CONFLICT (process_id, process_version, element_id) DO UPDATE
    SET active = c.active + excluded.active, completed = c.completed + excluded.completed
$$;`;

/**
 * Instances that were moved to another version. Rare, so the counts are simply taken again; the lock waits for other
 * partitions' batches, whose rows and counts become visible together.
 */
export const PROJECT_MIGRATIONS = `
CREATE FUNCTION pg_temp.project_migrations(part smallint, low bigint, high bigint) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  moved text[];
BEGIN
  SELECT array_agg(DISTINCT process_id) INTO moved FROM (
    SELECT j.process_id FROM journal j
    WHERE j.partition_id = part AND j.position > low AND j.position <= high AND j.intent = 'ELEMENT_MIGRATED'
    UNION ALL
    SELECT i.process_id FROM journal j JOIN process_instance i ON i.key = j.instance_key
    WHERE j.partition_id = part AND j.position > low AND j.position <= high AND j.intent = 'ELEMENT_MIGRATED'
  ) touched;
  IF moved IS NULL THEN
    RETURN;
  END IF;

  UPDATE process_instance i
  SET process_id = m.process_id, process_version = m.process_version, definition_key = m.definition_key
  FROM (SELECT DISTINCT ON (key) key, process_id, process_version, (payload ->> 'definitionKey')::bigint AS definition_key
        FROM journal
        WHERE partition_id = part AND position > low AND position <= high AND value_type = 'PROCESS_INSTANCE'
          AND intent = 'ELEMENT_MIGRATED' AND payload ->> 'type' = 'PROCESS'
        ORDER BY key, position DESC) m
  WHERE i.key = m.key;

  UPDATE element_instance e SET element_id = m.element_id
  FROM (SELECT DISTINCT ON (key) key, element_id FROM journal
        WHERE partition_id = part AND position > low AND position <= high AND value_type = 'PROCESS_INSTANCE'
          AND intent = 'ELEMENT_MIGRATED' AND payload ->> 'type' <> 'PROCESS'
        ORDER BY key, position DESC) m
  WHERE e.key = m.key;

  UPDATE task t SET process_id = m.process_id, process_version = m.process_version, element_id = m.element_id
  FROM (SELECT DISTINCT ON (key) key, process_id, process_version, element_id FROM journal
        WHERE partition_id = part AND position > low AND position <= high AND value_type = 'USER_TASK'
          AND intent = 'MIGRATED'
        ORDER BY key, position DESC) m
  WHERE t.key = m.key;

  LOCK TABLE element_count IN SHARE ROW EXCLUSIVE MODE;
  UPDATE element_count SET active = 0 WHERE process_id = ANY (moved);
  INSERT INTO element_count AS c (process_id, process_version, element_id, active)
  SELECT process_id, process_version, element_id, count(*) FROM (
    SELECT i.process_id, i.process_version, e.element_id
    FROM element_instance e JOIN process_instance i ON i.key = e.instance_key
    WHERE e.state = 'active' AND i.process_id = ANY (moved)
    UNION ALL
    SELECT process_id, process_version, process_id FROM process_instance
    WHERE state = 'active' AND process_id = ANY (moved)
  ) standing
  GROUP BY process_id, process_version, element_id
  ON CONFLICT (process_id, process_version, element_id) DO UPDATE SET active = excluded.active;
END $$;`;

export const PROJECT_INCIDENTS = `
CREATE FUNCTION pg_temp.project_incidents(part smallint, low bigint, high bigint) RETURNS integer
LANGUAGE sql AS $$
  WITH written AS (
    INSERT INTO incident AS i (key, instance_key, element_id, element_instance_key, job_key, error_type, message, state,
                               created_at, resolved_at)
    SELECT key, min(instance_key), min(element_id), min((payload ->> 'elementInstanceKey')::bigint),
           nullif(min((payload ->> 'jobKey')::bigint), -1), min(payload ->> 'errorType'), min(payload ->> 'errorMessage'),
           CASE WHEN bool_or(intent = 'RESOLVED') THEN 'resolved' ELSE 'open' END,
           min(at), max(at) FILTER (WHERE intent = 'RESOLVED')
    FROM journal
    WHERE partition_id = part AND position > low AND position <= high AND value_type = 'INCIDENT'
    GROUP BY key
    ON CONFLICT (key) DO UPDATE SET state = excluded.state, resolved_at = excluded.resolved_at
    RETURNING 1
  )
  SELECT count(*)::integer FROM written
$$;`;
