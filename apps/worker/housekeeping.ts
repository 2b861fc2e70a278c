import type { DataSource } from 'typeorm';
import type { Clock } from '#libs/clock/index';
import type { Log } from '#libs/logging/index';
import { REMEMBERED } from '#libs/petition/code-attempt';
import { Repeat } from '#libs/repeat/index';

const EVERY_MS = 60 * 60_000;
const AT_ONCE = 5_000;
/** A job is answered within minutes; a month covers any standstill of the engine. */
const JOB_RESULTS_KEPT = '30 days';
/** Whoever asks why an e-mail did not come asks within weeks. */
const REMINDERS_KEPT = '90 days';

/** What has to be done now and then: partitions for the months to come, results of jobs that can't come again, wrong codes of yesterday, sessions that are over, reminders of months ago. */
export function housekeeping(dataSource: DataSource, clock: Clock, log: Log): Repeat {
  const run = async (signal: AbortSignal): Promise<number> => {
    await preparePartitions(dataSource, clock.now());
    await forgetJobResults(dataSource, signal);
    await forgetWrongCodes(dataSource);
    await forgetSessions(dataSource);
    await forgetReminders(dataSource, clock.now());
    return EVERY_MS;
  };
  return new Repeat({ run, failed: 'housekeeping failed', againMs: EVERY_MS }, log);
}

async function preparePartitions(dataSource: DataSource, now: Date): Promise<void> {
  await dataSource.query(
    `SELECT journal_ensure_partition(month), audit_ensure_partition(month)
     FROM (VALUES ($1::timestamptz), ($1::timestamptz + interval '1 month')) AS months (month)`,
    [now],
  );
}

async function forgetJobResults(dataSource: DataSource, signal: AbortSignal): Promise<void> {
  for (let forgotten = AT_ONCE; forgotten === AT_ONCE && !signal.aborted;) {
    const [, count]: [unknown[], number] = await dataSource.query(
      `DELETE FROM job_result WHERE job_key IN (
         SELECT job_key FROM job_result WHERE at < clock_timestamp() - interval '${JOB_RESULTS_KEPT}'
         LIMIT ${AT_ONCE})`,
    );
    forgotten = count;
  }
}

async function forgetWrongCodes(dataSource: DataSource): Promise<void> {
  await dataSource.query(
    `DELETE FROM code_attempt WHERE last_at < clock_timestamp() - interval '${REMEMBERED}'`,
  );
}

/** Where somebody was signed in is kept no longer than the session itself; so is a second factor that was begun and left. */
async function forgetSessions(dataSource: DataSource): Promise<void> {
  await dataSource.query('DELETE FROM session WHERE expires_at < clock_timestamp()');
  await dataSource.query(
    `DELETE FROM second_factor WHERE confirmed_at IS NULL AND begun_at < clock_timestamp() - interval '1 day'`,
  );
}

/** By the office's time, as they were made. */
async function forgetReminders(dataSource: DataSource, now: Date): Promise<void> {
  const old = `$1::timestamptz - interval '${REMINDERS_KEPT}'`;
  await dataSource.query(`DELETE FROM reminder_mail WHERE settled_at < ${old}`, [now]);
  await dataSource.query(`DELETE FROM reminder WHERE made_at < ${old} AND mail_id IS NULL`, [now]);
}
