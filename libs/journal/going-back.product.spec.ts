import type { DataSource } from 'typeorm';
import { newId } from '#libs/database/id';
import { Log } from '#libs/logging/index';
import { eventually } from '#tests/support/eventually';
import { scratchDatabase, type ScratchDatabase } from '#tests/support/scratch-database';
import { JournalFixture } from './journal.fixture';
import { Projector } from './projector';
import { rebuild } from './rebuild';

const GROUP = 'dongjie:handler';
const AT = '2026-03-01';
const ENTERED = { facts: '线路老化' };
const [INSTANCE, DRAFTED, SIGNING, AGAIN] = [100, 110, 120, 130];

let scratch: ScratchDatabase;
let database: DataSource;
let journal: JournalFixture;
let petitionId: string;

beforeAll(async () => {
  scratch = await scratchDatabase('journal_back');
  database = scratch.dataSource;
  await database.query(
    `INSERT INTO unit (id, kind, name_zh, name_en, path) VALUES ('dongjie', 'office', '东街', 'Dongjie', '/dongjie/')`,
  );
});
afterAll(() => scratch.drop());
beforeEach(async () => {
  await database.query(`TRUNCATE journal, exporter_position, projector_position, process_instance, element_instance,
    element_count, incident, task, task_count, step_back, staff_notice, petition CASCADE`);
  journal = new JournalFixture(database);
  petitionId = newId();
  await database.query(
    `INSERT INTO petition (id, receipt_number, query_code_hash, channel, subject, content, submitted_via, received_at, process_id)
     VALUES ($1, 'R', '', 'letter', '事项', '', 'staff', $2, 'first-petition')`,
    [petitionId, AT],
  );
  await database.query(
    `INSERT INTO instance_claim (instance_key, petition_id, process_id, process_version, cause, claimed_at)
     VALUES ($1, $2, 'first-petition', 1, 'received', $3)`,
    [INSTANCE, petitionId, AT],
  );
  await journal.append(
    journal.task('CREATED', DRAFTED, INSTANCE, 'draft-opinion', GROUP),
    journal.task('COMPLETED', DRAFTED, INSTANCE, 'draft-opinion', GROUP),
    journal.task('CREATED', SIGNING, INSTANCE, 'sign-opinion', 'dongjie:head'),
  );
  await project();
  await database.query(`UPDATE task SET outcome = $2, completed_at = $3 WHERE key = $1`, [
    DRAFTED,
    JSON.stringify(ENTERED),
    AT,
  ]);
});

async function project(): Promise<void> {
  const projector = new Projector({ databaseUrl: scratch.url }, Log.create('spec', 'silent'));
  projector.start();
  await eventually('the projector has caught up', async () => {
    const [row]: { behind: number }[] = await database.query(
      `SELECT count(*)::int AS behind FROM exporter_position e LEFT JOIN projector_position p USING (partition_id)
       WHERE p.position IS DISTINCT FROM e.position`,
    );
    return row?.behind === 0;
  });
  await projector.stop();
}

/** Somebody who holds the post of the group, or has left it. */
async function aPerson(stays: boolean): Promise<string> {
  const id = newId();
  await database.query(
    `INSERT INTO person (id, username, display_name, created_at) VALUES ($1, $2, '苏婷', $3)`,
    [id, id, AT],
  );
  if (stays)
    await database.query(
      `INSERT INTO post (id, person_id, unit_id, role) VALUES ($1, $1, 'dongjie', 'handler')`,
      [id],
    );
  return id;
}

async function goesBack(kind: string, assignee: string): Promise<void> {
  await database.query(
    `INSERT INTO step_back (id, kind, petition_id, instance_key, from_task, to_task, to_element, assignee, given_by, given_at, state)
     VALUES ($1, $2, $3, $4, $5, $6, 'draft-opinion', $7, $7, $8, 'sent')`,
    [newId(), kind, petitionId, INSTANCE, SIGNING, DRAFTED, assignee, AT],
  );
  await database.query(`UPDATE task SET state = 'completing' WHERE key = $1`, [SIGNING]);
  await journal.append(
    journal.element('ELEMENT_TERMINATED', 'USER_TASK', SIGNING - 1, INSTANCE, 'sign-opinion'),
    journal.task('CREATED', AGAIN, INSTANCE, 'draft-opinion', GROUP),
  );
  await project();
}

const again = async () =>
  (await database.query(`SELECT state, assignee, draft FROM task WHERE key = $1`, [AGAIN]))[0];
const notices = () =>
  database.query(`SELECT person_id, group_name, task_key FROM staff_notice WHERE kind = 'task-sent-back'`);

it('gives the step to whoever did it, with what they had entered, and tells them', async () => {
  const person = await aPerson(true);
  await goesBack('send-back', person);
  expect(await again()).toEqual({ state: 'open', assignee: person, draft: ENTERED });
  expect(await notices()).toEqual([{ person_id: person, group_name: null, task_key: String(AGAIN) }]);
  expect(await database.query(`SELECT state, new_task FROM step_back`)).toEqual([
    { state: 'done', new_task: String(AGAIN) },
  ]);
  expect((await database.query(`SELECT state FROM task WHERE key = $1`, [SIGNING]))[0].state).toBe(
    'cancelled',
  );
});

it('gives it to the group when they have left it meanwhile', async () => {
  await goesBack('send-back', await aPerson(false));
  expect(await again()).toEqual({ state: 'open', assignee: null, draft: ENTERED });
  expect(await notices()).toEqual([{ person_id: null, group_name: GROUP, task_key: String(AGAIN) }]);
});

it('tells nobody of what they take back themselves', async () => {
  await goesBack('take-back', await aPerson(true));
  expect(await notices()).toEqual([]);
});

it('stays what it is when the read models are made anew', async () => {
  const person = await aPerson(true);
  await goesBack('send-back', person);
  await rebuild(scratch.url);
  expect(await again()).toEqual({ state: 'open', assignee: person, draft: ENTERED });
  const [first] = await database.query(`SELECT state, assignee FROM task WHERE key = $1`, [DRAFTED]);
  expect(first).toEqual({ state: 'completed', assignee: null });
  expect(await notices()).toHaveLength(1);
});
