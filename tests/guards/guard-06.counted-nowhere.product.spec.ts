import { ApiClient, loginAs } from '#tests/support/api-client';
import { advance, CaseDriver } from '#tests/support/case-driver';
import { eventually } from '#tests/support/eventually';
import { OfficeDatabase } from '#tests/support/office-database';
import { quiet } from '#tests/support/quiet';
import { ReturnDriver } from '#tests/support/return-driver';
import { settled } from '#tests/support/settled';

/**
 * Guard 6: an assisted return is counted in no score and no statistic, taken or not. Every number that the product shows of
 * its work is read with and without one.
 */
const database = new OfficeDatabase();
afterAll(() => database.close());
const READERS = ['supervisor', 'auditor', 'assessor', 'head.dongjie', 'leader'];

/** The numbers of the board, of the supervised work and of how long cases take. */
async function numbers() {
  const read = await Promise.all(
    READERS.map(async (name) => {
      const client = await loginAs(name);
      const { counts, byUnit } = await client.get('/supervision/board');
      const { items } = await client.get('/supervision/open?limit=100');
      return { name, counts, byUnit, supervised: items.length };
    }),
  );
  return { read, waits: await new ApiClient().get('/public/wait-times') };
}

it('the board, the supervised work and the waiting times are the same with and without', async () => {
  const cases = [await CaseDriver.register(), await CaseDriver.register(), await CaseDriver.register()];
  for (const one of cases) await one.task('triage-petition');
  await quiet(database);
  await settled(database);
  const without = await numbers();
  expect(without.read[0]!.counts.green).toBeGreaterThan(0);

  const [offered, declined, taken] = [
    await (await ReturnDriver.asked(cases[0])).offered(),
    await ReturnDriver.asked(cases[1]),
    await (await ReturnDriver.asked(cases[2])).talked(),
  ];
  await declined.said('stop');
  await declined.over();
  // Not quiet once more: that may put the clock forward, and lights with it.
  await settled(database);
  expect(await numbers()).toEqual(without);
  await offered.said('stop');
  await taken.said('stop');
});

it('late ones are on no board, are supervised by nobody, and send no case to a joint meeting', async () => {
  const late = [await ReturnDriver.asked(), await (await ReturnDriver.asked()).agreed()];
  for (const { one } of late) await one.deadline('return-offer');
  await advance({ days: 14 });
  const rows = ['return-offer', 'return-travel'];
  await eventually('both have climbed to the circular', async () => {
    const climbed = await Promise.all(
      late.map(async ({ one }, index) =>
        (await one.deadline(rows[index]!)).changes.map(({ kind }: any) => kind),
      ),
    );
    return climbed.every((kinds) => kinds.includes('circular'));
  });
  const supervisor = await loginAs('supervisor');
  for (const rowId of rows) {
    const { items, counts } = await supervisor.get(`/supervision/board?rowId=${rowId}`);
    expect([rowId, items, counts]).toEqual([rowId, [], { red: 0, yellow: 0, green: 0, grey: 0 }]);
  }
  for (const { one } of late) {
    expect(await supervisor.get(`/petitions/${one.id}/supervisions`)).toEqual([]);
    const proposed = await database.rows('SELECT id FROM meeting_item WHERE petition_id = $1', [one.id]);
    expect(proposed).toEqual([]);
  }
  for (const help of late) await help.said('stop');
});

it('nothing says how many there are', async () => {
  const supervisor = await loginAs('supervisor');
  const page = await supervisor.get('/assisted-returns');
  expect(Object.keys(page).sort()).toEqual(['items', 'names', 'nextCursor']);
});
