import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { runPrepared } from '#libs/database/run-prepared';
import type { JobContext } from './job';

/** The office has not read far enough in the engine's records to tell; the job is tried again soon. */
export class RecordsBehind extends Error {}

const LOOKS = 50;
const BETWEEN_MS = 100;

interface Earlier {
  job_key: string;
  outcome: object;
  element_instance_key: string;
}

/**
 * What was done for this job before, if it was: for itself, or for a job of the same step that the engine has forgotten.
 *
 * The engine hands a job out before what created it is safely kept. Killed in that moment it does the step again, as
 * another job of another stay at the same element, and nothing of the first one is in its records. Those are exported in
 * their order: once this job's own stay has been read, an earlier one that is not there never will be.
 */
export async function outcomeBefore(
  dataSource: DataSource,
  job: Pick<JobContext, 'key' | 'instanceKey' | 'elementId' | 'elementInstanceKey'>,
): Promise<object | undefined> {
  const [earlier] = await runPrepared<Earlier>(
    dataSource,
    `SELECT job_key, outcome, element_instance_key FROM job_result
     WHERE instance_key = $1 AND element_id = $2 ORDER BY (job_key = $3) DESC, at DESC LIMIT 1`,
    [job.instanceKey, job.elementId, job.key],
  );
  if (!earlier) return undefined;
  if (earlier.job_key === job.key || earlier.element_instance_key === job.elementInstanceKey) {
    return earlier.outcome;
  }
  for (let look = 0; look < LOOKS; look++) {
    const stays: { key: string }[] = await dataSource.query(
      `SELECT key FROM element_instance WHERE key IN ($1, $2) AND instance_key = $3 AND element_id = $4`,
      [job.elementInstanceKey, earlier.element_instance_key, job.instanceKey, job.elementId],
    );
    const read = new Set(stays.map(({ key }) => key));
    if (read.has(job.elementInstanceKey)) {
      return read.has(earlier.element_instance_key) ? undefined : earlier.outcome;
    }
    await pause(BETWEEN_MS);
  }
  throw new RecordsBehind('records-behind');
}
