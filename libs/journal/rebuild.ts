import { Client } from 'pg';
import { INSTALL_PROJECTION, PROJECTION_OPTIONS } from './project-batch';

const BATCH = 5_000;

/** What the office has added to tasks: the engine's records don't have it. */
const KEEP = `
  CREATE TEMP TABLE kept ON COMMIT DROP AS
  SELECT key, state, assignee, on_behalf_of, delegated_by, claimed_at, aside_until, draft, refusal, completed_at, completed_by, outcome,
         deadline_id, due_at, yellow_at, suspended, candidate_group, unit_id, role, stood_in_for,
         stood_in_for IS NOT NULL OR protected AS moved
  FROM task
  WHERE stood_in_for IS NOT NULL OR protected OR assignee IS NOT NULL OR draft IS NOT NULL OR refusal IS NOT NULL OR completed_by IS NOT NULL
     OR outcome IS NOT NULL OR state <> 'open';
  CREATE UNIQUE INDEX ON kept (key);
  ANALYZE kept`;

/**
 * A task that somebody stands in for, or of a case that has turned out to be an accusation, is not the group's that the
 * engine named. A closed task keeps the deadline that it was done under; a newer one of the same row may have begun since.
 */
const GIVE_BACK = `
  UPDATE task t
  SET assignee = k.assignee, on_behalf_of = k.on_behalf_of, delegated_by = k.delegated_by, claimed_at = k.claimed_at, aside_until = k.aside_until,
      draft = k.draft, refusal = k.refusal,
      candidate_group = CASE WHEN k.moved THEN k.candidate_group ELSE t.candidate_group END,
      unit_id = CASE WHEN k.moved THEN k.unit_id ELSE t.unit_id END,
      role = CASE WHEN k.moved THEN k.role ELSE t.role END, stood_in_for = k.stood_in_for,
      completed_by = k.completed_by, outcome = k.outcome, completed_at = coalesce(k.completed_at, t.completed_at),
      state = CASE WHEN t.state = 'open' AND k.state = 'completing' THEN 'completing' ELSE t.state END,
      deadline_id = CASE WHEN t.state IN ('completed', 'cancelled') THEN k.deadline_id ELSE t.deadline_id END,
      due_at = CASE WHEN t.state IN ('completed', 'cancelled') THEN k.due_at ELSE t.due_at END,
      yellow_at = CASE WHEN t.state IN ('completed', 'cancelled') THEN k.yellow_at ELSE t.yellow_at END,
      suspended = CASE WHEN t.state IN ('completed', 'cancelled') THEN k.suspended ELSE t.suspended END
  FROM kept k WHERE k.key = t.key`;

/** Groups that stand in for another were not counted as such. */
const COUNT_AGAIN = `
  DELETE FROM task_count;
  INSERT INTO task_count (candidate_group, open_count)
  SELECT candidate_group, count(*) FROM task WHERE state IN ('open', 'completing') GROUP BY candidate_group`;

const READ_MODELS = [
  'task',
  'task_count',
  'incident',
  'element_count',
  'element_instance',
  'process_instance',
  'projector_position',
] as const;

/**
 * Makes the read models anew from the whole journal, in one transaction: pages show the old ones until it ends, and
 * nobody can claim or complete a task meanwhile. May run beside workers, which wait. Answers the number of records.
 */
export async function rebuild(databaseUrl: string): Promise<number> {
  const client = new Client({
    connectionString: databaseUrl,
    application_name: 'petition-desk-rebuild',
    options: PROJECTION_OPTIONS,
  });
  await client.connect();
  try {
    await client.query(INSTALL_PROJECTION);
    await client.query('BEGIN');
    const partitions = await lockPartitions(client);
    await client.query('LOCK TABLE task IN SHARE ROW EXCLUSIVE MODE');
    await client.query(KEEP);
    for (const table of READ_MODELS) await client.query(`DELETE FROM ${table}`);
    let records = 0;
    for (const partition of partitions) records += await replay(client, partition);
    await client.query(GIVE_BACK);
    await client.query(COUNT_AGAIN);
    await client.query('COMMIT');
    return records;
  } finally {
    await client.end();
  }
}

async function lockPartitions(client: Client): Promise<number[]> {
  const { rows } = await client.query<{ id: number }>(
    'SELECT partition_id AS id FROM exporter_position ORDER BY partition_id',
  );
  for (const { id } of rows)
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('projector'), $1)`, [id]);
  return rows.map(({ id }) => id);
}

async function replay(client: Client, partition: number): Promise<number> {
  for (let records = 0; ;) {
    const { rows } = await client.query<{ n: number }>({
      name: 'replay',
      text: 'SELECT pg_temp.project_batch($1::smallint, $2) AS n',
      values: [partition, BATCH],
    });
    const n = rows[0]?.n ?? 0;
    records += n;
    if (n < BATCH) return records;
  }
}
