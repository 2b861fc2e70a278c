import { newId } from '#libs/database/id';
import { makeDeputy, NOW, type SeededInbox, seedInbox } from '#libs/inbox/inbox.fixture';
import { type OfficeTransaction, SYSTEM } from '#libs/office/office';
import { type ScratchDatabase, scratchDatabase } from '#tests/support/scratch-database';
import { endAbsence, endDeputyship, endOverdue } from './end-absence';

let database: ScratchDatabase;
let inbox: SeededInbox;
let lastKey = 1n;

beforeAll(async () => {
  database = await scratchDatabase('end_absence');
  inbox = await seedInbox(database.dataSource, 7, 1);
});
afterEach(async () => {
  await database.dataSource.query(`DELETE FROM deputyship`);
  await database.dataSource.query(`DELETE FROM absence`);
});
afterAll(() => database.drop());

const run = <T>(work: (tx: OfficeTransaction) => Promise<T>, actor: OfficeTransaction['actor'] = SYSTEM) =>
  database.dataSource.transaction((manager) =>
    work({ office: {}, manager, actor, cause: `spec:${newId()}`, now: NOW } as never),
  );

/** A task that the deputy (head) holds for who is away (twoPosts). */
async function held(group = 'hexi:handler', processId = 'spec'): Promise<string> {
  const key = String(lastKey++);
  await database.dataSource.query(
    `INSERT INTO task (key, instance_key, element_instance_key, process_id, process_version, element_id, candidate_group,
       state, receipt_number, subject, channel, urgency, created_at, assignee, on_behalf_of, draft)
     VALUES ($1::bigint, $1::bigint, $1::bigint, $2, 1, 'decide', $3, 'open', 'SPEC', '事项', 'letter', 'normal', $4, $5, $6,
       '{"a":1}')`,
    [key, processId, group, NOW, inbox.actors.head.personId, inbox.actors.twoPosts.personId],
  );
  return key;
}
const row = async (key: string) => {
  const [found] = await database.dataSource.query(
    `SELECT assignee, on_behalf_of AS "onBehalfOf", draft FROM task WHERE key = $1`,
    [key],
  );
  return found;
};
const free = { assignee: null, onBehalfOf: null, draft: { a: 1 } };
const theirs = () => ({ assignee: inbox.actors.twoPosts.personId, onBehalfOf: null, draft: { a: 1 } });

it('ends what is over by itself, once, and hands what was held back to who has returned', async () => {
  await makeDeputy(database, inbox, 'head', ['twoPosts']);
  const key = await held();
  expect(await run(endOverdue)).toBe(0);
  const past = `SET first_day = office_day() - 3, last_day = office_day() - 1`;
  await database.dataSource.query(`UPDATE deputyship ${past}`);
  await database.dataSource.query(`UPDATE absence ${past}`);
  expect(await run(endOverdue)).toBe(1);
  expect(await row(key)).toEqual(theirs());
  expect(await run(endOverdue)).toBe(0);
  const notices = await database.dataSource.query(
    `SELECT kind, person_id AS person, facts FROM staff_notice ORDER BY kind`,
  );
  expect(notices).toEqual([
    {
      kind: 'deputy-ended',
      person: inbox.actors.head.personId,
      facts: { person: inbox.actors.twoPosts.personId, tasks: 1 },
    },
    {
      kind: 'deputy-handed-back',
      person: inbox.actors.twoPosts.personId,
      facts: { person: inbox.actors.head.personId, tasks: 1, free: 0 },
    },
  ]);
});

it('frees what was held while that person is still away', async () => {
  const [id] = await makeDeputy(database, inbox, 'head', ['twoPosts']);
  const key = await held();
  const { twoPosts } = inbox.actors;
  await run((tx) => endDeputyship(tx, twoPosts, id as string), { kind: 'person', id: twoPosts.personId });
  expect(await row(key)).toEqual(free);
});

it('frees what is of a post that they have lost, and what was held for who has left', async () => {
  const [id] = await makeDeputy(database, inbox, 'head', ['twoPosts']);
  const [lost, kept] = [await held('petition-office:registrar'), await held()];
  const { twoPosts } = inbox.actors;
  await run((tx) => endAbsence(tx, twoPosts, id as string), { kind: 'person', id: twoPosts.personId });
  expect(await row(lost)).toEqual(free);
  expect(await row(kept)).toEqual(theirs());
  await makeDeputy(database, inbox, 'head', ['twoPosts']);
  const of = await held();
  await database.dataSource.query(`UPDATE person SET active = false WHERE id = $1`, [twoPosts.personId]);
  await database.dataSource.query(
    `UPDATE deputyship SET first_day = office_day() - 3, last_day = office_day() - 1`,
  );
  await run(endOverdue);
  expect(await row(of)).toEqual(free);
  await database.dataSource.query(`UPDATE person SET active = true WHERE id = $1`, [twoPosts.personId]);
});

it('leaves with the deputy what another deputyship of the two covers', async () => {
  const [id] = await makeDeputy(database, inbox, 'head', ['twoPosts'], { processes: ['review'] });
  await makeDeputy(database, inbox, 'head', ['twoPosts'], { processes: ['spec'] });
  const [covered, other] = [await held(), await held('hexi:handler', 'review')];
  const { twoPosts } = inbox.actors;
  await run((tx) => endDeputyship(tx, twoPosts, id as string), { kind: 'person', id: twoPosts.personId });
  expect(await row(covered)).toMatchObject({ onBehalfOf: twoPosts.personId });
  expect(await row(other)).toEqual(free);
});
