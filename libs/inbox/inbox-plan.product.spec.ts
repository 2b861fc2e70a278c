import { createDataSource } from '#libs/database/data-source';
import { StepTexts } from '#libs/step-texts/step-texts';
import { Backlog } from '#tests/load/seed-backlog';
import { type ScratchDatabase, scratchDatabase } from '#tests/support/scratch-database';
import { makeDeputy, NOW, type SeededInbox, seedInbox } from './inbox.fixture';
import { InboxReader } from './inbox-reader';

let database: ScratchDatabase;
let inbox: SeededInbox;
beforeAll(async () => {
  database = await scratchDatabase('inbox_plan');
  inbox = await seedInbox(database.dataSource, 7);
  const backlog = await Backlog.open(database.url, 'dongjie');
  await backlog.growTo(50_000);
  await backlog.close();
});
afterAll(() => database.drop());

it('is planned once for each connection, however much lies in it: planning costs more than reading', async () => {
  const one = await createDataSource({ databaseUrl: database.url, databasePool: 1 }).initialize();
  try {
    const reader = new InboxReader(one, { now: () => NOW } as never, new StepTexts(one));
    for (let page = 0; page < 8; page++) await reader.list(inbox.actors.handler, { box: 'todo' });
    const [plans] = await one.query(
      `SELECT custom_plans AS custom, generic_plans AS generic FROM pg_prepared_statements
       WHERE statement LIKE 'WITH page AS%'`,
    );
    // PostgreSQL always tries five plans for the values first.
    expect(plans).toEqual({ custom: '5', generic: '3' });
  } finally {
    await one.destroy();
  }
});

it('counts every list by one plan that holds for anybody', async () => {
  const one = await createDataSource({ databaseUrl: database.url, databasePool: 1 }).initialize();
  try {
    const reader = new InboxReader(one, { now: () => NOW } as never, new StepTexts(one));
    // Its connection prepares a statement when it runs for the second time.
    for (let time = 0; time < 3; time++) {
      const counts = await reader.counts(inbox.actors.handler);
      expect(counts.todo).toBeGreaterThan(49_000);
      expect(counts.red).toBeGreaterThan(0);
    }
    const plans = await one.query(
      `SELECT custom_plans AS custom, generic_plans AS generic FROM pg_prepared_statements WHERE statement LIKE '%AS yellow%'
         AND statement NOT LIKE '%pg_prepared_statements%'`,
    );
    expect(plans).toEqual([{ custom: '0', generic: '2' }]);
    // What is read afterwards on the same connection is planned as before.
    expect(await one.query('SHOW plan_cache_mode')).toEqual([{ plan_cache_mode: 'auto' }]);
  } finally {
    await one.destroy();
  }
});

it("reads for a deputy's list what the page and its capped count need, out of indexes", async () => {
  await makeDeputy(database, inbox, 'head', ['handler']);
  const one = await createDataSource({ databaseUrl: database.url, databasePool: 1 }).initialize();
  const reads = async (): Promise<{ sequential: number; fetched: number }> => {
    await one.query(`SELECT pg_stat_force_next_flush()`);
    const [row] = await one.query(
      `SELECT seq_scan::int AS sequential, idx_tup_fetch::int AS fetched FROM pg_stat_user_tables WHERE relname = 'task'`,
    );
    return row;
  };
  try {
    const reader = new InboxReader(one, { now: () => NOW } as never, new StepTexts(one));
    // Plans for the values and one for all of them.
    for (let page = 0; page < 8; page++) {
      const before = await reads();
      const list = await reader.list(inbox.actors.head, { box: 'deputy' });
      const after = await reads();
      expect(list).toMatchObject({ total: 1000, totalIsExact: false });
      expect(list.items).toHaveLength(20);
      expect(after.sequential).toBe(before.sequential);
      expect(after.fetched - before.fetched).toBeLessThan(5_000);
    }
  } finally {
    await one.destroy();
  }
});
