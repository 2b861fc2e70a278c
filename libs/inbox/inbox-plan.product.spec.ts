import { createDataSource } from '#libs/database/data-source';
import { StepTexts } from '#libs/step-texts/step-texts';
import { Backlog } from '#tests/load/seed-backlog';
import { type ScratchDatabase, scratchDatabase } from '#tests/support/scratch-database';
import { NOW, seedInbox } from './inbox.fixture';
import { InboxReader } from './inbox-reader';

let database: ScratchDatabase;
beforeAll(async () => {
  database = await scratchDatabase('inbox_plan');
});
afterAll(() => database.drop());

it('is planned once for each connection, however much lies in it: planning costs more than reading', async () => {
  const { actors } = await seedInbox(database.dataSource, 7);
  const backlog = await Backlog.open(database.url, 'dongjie');
  await backlog.growTo(50_000);
  await backlog.close();
  const one = await createDataSource({ databaseUrl: database.url, databasePool: 1 }).initialize();
  try {
    const reader = new InboxReader(one, { now: () => NOW } as never, new StepTexts(one));
    for (let page = 0; page < 8; page++) await reader.list(actors.handler, { box: 'todo' });
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
