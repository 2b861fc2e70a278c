import { Client } from 'pg';
import { eventually } from '#tests/support/eventually';
import { Listener } from './listener';

const url = process.env.TEST_DATABASE_URL ?? '';
const NAME = `spec-listener-${process.pid}`;
const sql = new Client({ connectionString: url });

beforeAll(() => sql.connect());
afterAll(() => sql.end());

it('hears its channels only, and comes back after it lost its connection', async () => {
  const heard: string[] = [];
  let listening = 0;
  const listener = new Listener(url, NAME).on(
    'spec_channel',
    (payload) => heard.push(payload),
    () => listening++,
  );
  await listener.start();
  try {
    expect(listening).toBe(1);
    await sql.query(`SELECT pg_notify('spec_other', 'x'), pg_notify('spec_channel', 'first')`);
    await eventually('the first is heard', async () => heard.length === 1);

    await sql.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1', [
      NAME,
    ]);
    // What was missed meanwhile is lost: whoever listens is told to look for himself.
    await eventually('it listens again', async () => listening === 2);
    await sql.query(`SELECT pg_notify('spec_channel', 'second')`);
    await eventually('the second is heard', async () => heard.length === 2);
    expect(heard).toEqual(['first', 'second']);
  } finally {
    await listener.stop();
  }
});

it('keeps trying while the database is away, until it is stopped', async () => {
  const listener = new Listener('postgresql://nobody@127.0.0.1:9/nothing', NAME).on(
    'spec_channel',
    () => undefined,
  );
  await listener.start();
  await listener.stop();
  const [{ connected }] = (
    await sql.query('SELECT count(*)::int AS connected FROM pg_stat_activity WHERE application_name = $1', [
      NAME,
    ])
  ).rows;
  expect(connected).toBe(0);
});
