import { Clock } from '#libs/clock/clock';
import { Log } from '#libs/logging/index';
import { eventually } from '#tests/support/eventually';
import { scratchDatabase, type ScratchDatabase } from '#tests/support/scratch-database';
import { housekeeping } from './housekeeping';

const DAY = 86_400_000;
let scratch: ScratchDatabase;

beforeAll(async () => {
  scratch = await scratchDatabase('housekeeping');
});
afterAll(() => scratch.drop());

const month = (at: Date) => at.toISOString().slice(0, 7).replace('-', '');
const exists = async (table: string): Promise<boolean> =>
  (await scratch.dataSource.query('SELECT to_regclass($1) AS found', [table]))[0].found !== null;

it('prepares the months to come, also after the clock was put forward, and forgets old results of jobs, old wrong codes and sessions that are over', async () => {
  const { dataSource } = scratch;
  await dataSource.query(
    `INSERT INTO job_result (job_key, type, outcome, at)
     SELECT n, 'spec.work', '{}', clock_timestamp() - n * interval '1 day' FROM generate_series(1, 60) AS n`,
  );
  await dataSource.query(
    `INSERT INTO code_attempt (key_hash, failed, last_at, free_at)
     SELECT int8send(n), 1, clock_timestamp() - n * interval '1 hour', clock_timestamp() FROM generate_series(0, 50, 10) AS n`,
  );
  await dataSource.query(
    `INSERT INTO person (id, username, display_name, created_at) SELECT gen_random_uuid(), 'spec', '某某', clock_timestamp()`,
  );
  await dataSource.query(
    `INSERT INTO session (id, person_id, csrf_token, created_at, last_seen_at, expires_at, ref, browser, system, network)
     SELECT n, p.id, '', clock_timestamp(), clock_timestamp(), clock_timestamp() + n * interval '1 hour', gen_random_uuid(),
       'chrome', 'linux', '203.0.113.*' FROM person p, unnest(ARRAY[-1, 1]) AS n`,
  );
  await dataSource.query(
    `INSERT INTO second_factor (id, person_id, secret_cipher, begun_at)
     SELECT gen_random_uuid(), id, '', clock_timestamp() - interval '2 days' FROM person`,
  );
  const clock = new Clock();
  const keeping = housekeeping(dataSource, clock, Log.create('spec', 'silent'));
  keeping.start();
  try {
    await eventually('this month has its partitions', async () => {
      const now = month(clock.now());
      return (await exists(`journal_${now}`)) && (await exists(`audit_entry_${now}`));
    });
    await eventually('results older than a month are gone', async () => {
      const [row] = await dataSource.query('SELECT count(*)::int AS kept FROM job_result');
      return row.kept < 31 && row.kept > 28;
    });
    await eventually('wrong codes of yesterday are gone, those of today are counted on', async () => {
      const [row] = await dataSource.query('SELECT count(*)::int AS kept FROM code_attempt');
      return row.kept === 3;
    });
    await eventually(
      'of sessions those that are over are gone, and a second factor that was never confirmed',
      async () => {
        const [row] = await dataSource.query(
          'SELECT (SELECT array_agg(id) FROM session) AS sessions, (SELECT count(*)::int FROM second_factor) AS factors',
        );
        return row.factors === 0 && String(row.sessions) === '1';
      },
    );
    clock.follow(200 * DAY);
    keeping.wake();
    await eventually('the month that the clock was put to has one', () =>
      exists(`journal_${month(clock.now())}`),
    );
  } finally {
    await keeping.stop();
  }
});
