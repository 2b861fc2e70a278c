import {
  PROJECT_COUNTS,
  PROJECT_INCIDENTS,
  PROJECT_INSTANCES,
  PROJECT_MIGRATIONS,
} from './project-instances';
import { PROJECT_TASKS } from './project-tasks';

/**
 * Tells browsers what changed, in few and short messages: more than a screen's worth is "everything", and a payload
 * stays below 200 bytes.
 */
const NOTIFY_CHANGES = `
CREATE FUNCTION pg_temp.notify_changes(groups text[], petitions uuid[], incidents integer) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  IF cardinality(groups) > 24 THEN
    PERFORM pg_notify('changes', '{"t":"task"}');
  ELSE
    PERFORM pg_notify('changes', json_build_object('t', 'task', 'groups', array_agg(name))::text)
    FROM (SELECT name, (row_number() OVER () - 1) / 3 AS line FROM unnest(groups) AS name) g GROUP BY line;
  END IF;
  IF cardinality(petitions) > 8 THEN
    PERFORM pg_notify('changes', '{"t":"petition"}');
  ELSE
    PERFORM pg_notify('changes', json_build_object('t', 'petition', 'petitionId', id)::text)
    FROM unnest(petitions) AS id;
  END IF;
  IF incidents > 0 THEN
    PERFORM pg_notify('changes', '{"t":"incident"}');
  END IF;
END $$;`;

/**
 * The next records of a partition, into the read models. One call is one transaction: rows, counts and position change
 * together or not at all. Answers the number of records; -1 when another replica is at work on the partition.
 */
const PROJECT_BATCH = `
CREATE FUNCTION pg_temp.project_batch(part smallint, most integer) RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
  low bigint;
  high bigint;
  records integer;
  touched record;
BEGIN
  IF NOT pg_try_advisory_xact_lock(hashtext('projector'), part) THEN
    RETURN -1;
  END IF;
  low := coalesce((SELECT position FROM projector_position WHERE partition_id = part), -1);
  SELECT count(*), max(position) INTO records, high FROM (
    SELECT position FROM journal WHERE partition_id = part AND position > low ORDER BY position LIMIT most) batch;
  IF records = 0 THEN
    RETURN 0;
  END IF;

  PERFORM pg_temp.project_instances(part, low, high);
  SELECT * INTO touched FROM pg_temp.project_tasks(part, low, high);
  PERFORM pg_temp.notify_changes(touched.groups, touched.petitions, pg_temp.project_incidents(part, low, high));
  PERFORM pg_temp.project_counts(part, low, high);
  PERFORM pg_temp.project_migrations(part, low, high);

  INSERT INTO projector_position (partition_id, position) VALUES (part, high)
  ON CONFLICT (partition_id) DO UPDATE SET position = excluded.position;
  RETURN records;
END $$;`;

/**
 * Makes the projection's functions in a session. They live and die with the connection, so that the code that runs is
 * always the code of this version, and their plans are kept from batch to batch.
 */
export const INSTALL_PROJECTION = [
  PROJECT_INSTANCES,
  PROJECT_COUNTS,
  PROJECT_MIGRATIONS,
  PROJECT_INCIDENTS,
  PROJECT_TASKS,
  NOTIFY_CHANGES,
  PROJECT_BATCH,
].join('\n');

/**
 * Planner settings of such a session: a batch is a few thousand keys at most, looked up by index. Statistics of tables
 * that grow this fast are always too old to see that, and planning anew would cost more than a small batch.
 */
export const PROJECTION_OPTIONS =
  '-c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off ' +
  '-c jit=off -c timezone=UTC';
