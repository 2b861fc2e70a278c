import type { DataSource, EntityManager } from 'typeorm';
import type { JobContext } from './job';

/** The transaction of a job found that an earlier one has already done the work. */
class AlreadyDone extends Error {}

/**
 * Runs a use case once for a job, however often the engine hands the job out: `work` and its outcome are committed in
 * one transaction, and a repetition answers that outcome without lasting effect. What `work` throws is thrown on,
 * nothing being changed.
 *
 * Repetitions are rare, so they pay: the work is done and then rolled back, whether it succeeds or stumbles over its
 * own earlier effects.
 */
export async function runOnce<Outcome extends object>(
  dataSource: DataSource,
  job: Pick<JobContext, 'key' | 'elementId' | 'processId'>,
  work: (manager: EntityManager) => Promise<Outcome>,
): Promise<Outcome> {
  try {
    return await dataSource.transaction(async (manager) => {
      const outcome = await work(manager);
      const written: unknown[] = await manager.query(
        `INSERT INTO job_result (job_key, type, outcome, at) VALUES ($1, $2, $3, clock_timestamp())
         ON CONFLICT (job_key) DO NOTHING RETURNING job_key`,
        [job.key, `${job.processId}.${job.elementId}`, JSON.stringify(outcome)],
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
