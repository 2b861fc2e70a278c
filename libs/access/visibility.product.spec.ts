import type { EntityManager } from 'typeorm';
import { createDataSource } from '#libs/database/data-source';
import { newId } from '#libs/database/id';
import { ROLES, type Role } from '#libs/organisation/role';
import { actorOf, type Actor } from './actor';
import { isVisible, loadPetitionFacts, petitionVisibility, requireVisible } from './visibility';

/**
 * Rule: the SQL that lists petitions and the function that decides on one agree for every role, in every unit, on
 * petitions of every kind. The petitions live in a transaction that is rolled back.
 */
const PATHS = [
  '/town/',
  '/town/petition-office/',
  '/town/discipline/',
  '/town/dongjie/',
  '/town/dongjie/liuyin/',
  '/town/hexi/',
];
const database = createDataSource({ databaseUrl: process.env.TEST_DATABASE_URL ?? '', databasePool: 2 });

beforeAll(() => database.initialize());
afterAll(() => database.destroy());

function actors(personId: string): Actor[] {
  const person = { personId, username: 'x', displayName: '某', locale: 'zh-CN' as const };
  const post = (unitPath: string, role: Role) => ({
    unitPath,
    unitId: unitPath.split('/').at(-2) as string,
    role,
  });
  const single = PATHS.flatMap((path) => ROLES.map((role) => actorOf(person, [post(path, role)])));
  const both = [post('/town/discipline/', 'discipline'), post('/town/dongjie/liuyin/', 'handler')];
  return [...single, actorOf(person, both), actorOf(person, [])];
}

/** A transaction that leaves nothing behind. */
async function inScratch(work: (manager: EntityManager) => Promise<void>): Promise<void> {
  const runner = database.createQueryRunner();
  await runner.startTransaction();
  try {
    await work(runner.manager);
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

interface Kind {
  unit: string | null;
  accused: string | null;
  isProtected: boolean;
}

async function insertPetition(manager: EntityManager, { unit, accused, isProtected }: Kind): Promise<string> {
  const id = newId();
  await manager.query(
    `INSERT INTO petition (id, receipt_number, query_code_hash, channel, subject, content, submitted_via, received_at,
       process_id, unit_id, accused_unit_id, protected)
     VALUES ($1, $2, '', 'letter', 's', 'c', 'staff', clock_timestamp(), 'first-petition', $3, $4, $5)`,
    [id, `visibility-${id}`, unit, accused, isProtected],
  );
  return id;
}

async function insertTask(manager: EntityManager, key: number, petitionId: string): Promise<void> {
  await manager.query(
    `INSERT INTO task (key, instance_key, element_instance_key, process_id, process_version, element_id, petition_id,
       candidate_group, state, receipt_number, subject, channel, urgency, created_at)
     VALUES ($1, 1, 1, 'first-petition', 1, 'accept-petition', $2, 'hexi:handler', 'completed', 'r', 's', 'letter',
       'normal', clock_timestamp())`,
    [key, petitionId],
  );
}

/** One petition of every kind: unit, accused unit, protected or not, with a task of another unit, with an interest. */
async function insertEveryKind(manager: EntityManager, interested: string): Promise<string[]> {
  const ids: string[] = [];
  for (const unit of [null, 'dongjie', 'liuyin', 'discipline', 'town']) {
    for (const accused of [null, 'dongjie', 'liuyin', 'hexi']) {
      for (const isProtected of [false, true]) {
        const kind = { unit, accused, isProtected };
        const withTask = await insertPetition(manager, kind);
        const withInterest = await insertPetition(manager, kind);
        ids.push(await insertPetition(manager, kind), withTask, withInterest);
        await insertTask(manager, -ids.length, withTask);
        await manager.query(
          `INSERT INTO interest (petition_id, person_id, reason, declared_by, at)
           VALUES ($1, $2, 'spec', $2, clock_timestamp())`,
          [withInterest, interested],
        );
      }
    }
  }
  return ids;
}

async function somebody(): Promise<string> {
  const [person]: { id: string }[] = await database.query('SELECT id FROM person LIMIT 1');
  return person!.id;
}

it('SQL and function decide alike on every petition', async () => {
  const personId = await somebody();
  await inScratch(async (manager) => {
    const ids = await insertEveryKind(manager, personId);
    const facts = await loadPetitionFacts(manager, ids);
    expect(facts.size).toBe(ids.length);
    let seen = 0;
    for (const actor of actors(personId)) {
      const { sql, params } = petitionVisibility(actor, 'p', 2);
      const rows: { id: string }[] = await manager.query(
        `SELECT p.id FROM petition p WHERE p.id = ANY ($1::uuid[]) AND ${sql}`,
        [ids, ...params],
      );
      const decided = ids.filter((id) => isVisible(actor, facts.get(id)!));
      expect(rows.map((row) => row.id).sort()).toEqual(decided.sort());
      seen += rows.length;
    }
    expect(seen).toBeGreaterThan(ids.length);
  });
});

it('a petition that does not exist and one that may not be seen are refused alike', async () => {
  const person = { personId: await somebody(), username: 'x', displayName: '某', locale: 'zh-CN' as const };
  const handler = actorOf(person, [{ unitId: 'hexi', unitPath: '/town/hexi/', role: 'handler' }]);
  const refusal = { code: 'petition.not-found', status: 404 };
  await inScratch(async (manager) => {
    const kind = { accused: null, isProtected: false };
    const own = await insertPetition(manager, { unit: 'hexi', ...kind });
    const other = await insertPetition(manager, { unit: 'dongjie', ...kind });
    await expect(requireVisible(manager, handler, own)).resolves.toBeUndefined();
    await expect(requireVisible(manager, handler, other)).rejects.toMatchObject(refusal);
    await expect(requireVisible(manager, handler, newId())).rejects.toMatchObject(refusal);
  });
});
