import { createDataSource } from '#libs/database/data-source';
import { newId } from '#libs/database/id';
import { unitLoad } from './unit-load';

/** Rule: the numbers that an administrator is shown of a unit tell of no accusation and of nothing that is about them. */
const database = createDataSource({ databaseUrl: process.env.TEST_DATABASE_URL ?? '', databasePool: 2 });
beforeAll(() => database.initialize());
afterAll(() => database.destroy());

it('counts what is open, and shows neither accusations nor what is left out for the reader', async () => {
  const runner = database.createQueryRunner();
  await runner.startTransaction();
  try {
    const { manager } = runner;
    const unit = `load-${process.pid}`;
    await manager.query(
      `INSERT INTO unit (id, parent_id, kind, name_zh, name_en, path) SELECT $1, 'hexi', 'community', '载', 'Load', path || $1 || '/'
       FROM unit WHERE id = 'hexi'`,
      [unit],
    );
    const petition = async (isProtected: boolean) => {
      const id = newId();
      await manager.query(
        `INSERT INTO petition (id, receipt_number, query_code_hash, channel, subject, content, submitted_via, received_at,
           process_id, unit_id, protected)
         VALUES ($1, $2, '', 'letter', 's', 'c', 'staff', clock_timestamp(), 'first-petition', $3, $4)`,
        [id, `load-${id}`, unit, isProtected],
      );
      await manager.query(
        `INSERT INTO task (key, instance_key, element_instance_key, process_id, process_version, element_id, petition_id,
           candidate_group, unit_id, role, state, receipt_number, subject, channel, urgency, created_at)
         VALUES ($1, 1, 1, 'first-petition', 1, 'accept-petition', $2, $3 || ':handler', $3, 'handler', 'open', 'r', 's',
           'letter', 'normal', clock_timestamp())`,
        [-Number(process.pid) - keys++, id, unit],
      );
      return id;
    };
    let keys = 1;
    const own = await petition(false);
    await petition(false);
    await petition(true);
    const counted = async (options?: Parameters<typeof unitLoad>[2]) => {
      const { cases, tasks } = await unitLoad(manager, unit, options);
      return [cases, tasks];
    };
    expect(await counted()).toEqual([3, 3]);
    const nothing = { sql: `SELECT id FROM petition WHERE false`, params: [] };
    expect(await counted({ shownWithout: nothing })).toEqual([2, 2]);
    const aboutMe = { sql: 'SELECT $3::uuid', params: [own] };
    expect(await counted({ shownWithout: aboutMe })).toEqual([1, 1]);
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
});
