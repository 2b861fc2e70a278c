import type { DataSource, EntityManager } from 'typeorm';
import type { JobContext } from './job';
import { outcomeBefore } from './lost-job';

/** The transaction of a job found that an earlier one has already done the work. */
class AlreadyDone extends Error {}

/**
 * Runs a use case once for a job, however often the engine hands the job out: `work` and its outcome are committed in
 * one transaction, and a repetition answers that outcome without lasting effect. What `work` throws is thrown on,
 * nothing being changed.
 *
 * Two at once have one effect: the later one is rolled back, whether it succeeds or stumbles over the other's effects. A
 * job that the engine has forgotten and hands out under another key counts as the same (see lost-job).
 */
export async function runOnce<Outcome extends object>(
  dataSource: DataSource,
  job: Omit<JobContext, 'processVersion'>,
  work: (manager: EntityManager) => Promise<Outcome>,
): Promise<Outcome> {
  const before = (await outcomeBefore(dataSource, job)) as Outcome | undefined;
  try {
    return await dataSource.transaction(async (manager) => {
      const outcome = before ?? (await work(manager));
      const written: unknown[] = await manager.query(
        `INSERT INTO job_result (job_key, type, outcome, at, instance_key, element_id, element_instance_key)
         VALUES ($1, $2, $3, clock_timestamp(), $4, $5, $6)
         ON CONFLICT (job_key) DO NOTHING RETURNING job_key`,
        [
          job.key,
          `${job.processId}.${job.elementId}`,
          JSON.stringify(outcome),
          job.instanceKey,
          job.elementId,
          job.elementInstanceKey,
        ],
      );
      if (written.length === 0) throw new AlreadyDone();
      return outcome;
    });
  } catch (error) {
    const done = await outcomeOf<Outcome>(dataSource, job.key);
    if (done) return done;
    throw error;
  }
}

/** The recorded outcome of a job, if it has been done. */
export async function outcomeOf<Outcome extends object>(
  dataSource: DataSource,
  jobKey: string,
): Promise<Outcome | undefined> {
  const rows: { outcome: Outcome }[] = await dataSource.query(
    'SELECT outcome FROM job_result WHERE job_key = $1',
    [jobKey],
  );
  return rows[0]?.outcome;
}
