import type { DataSource } from 'typeorm';
import { newId } from '#libs/database/id';
import { Log } from '#libs/logging/index';
import { eventually } from '#tests/support/eventually';
import { scratchDatabase, type ScratchDatabase } from '#tests/support/scratch-database';
import { type FixtureRecord, JournalFixture } from './journal.fixture';
import { Projector } from './projector';
import { rebuild } from './rebuild';

const log = Log.create('spec', 'silent');
let scratch: ScratchDatabase;
let database: DataSource;
let journal: JournalFixture;

beforeAll(async () => {
  scratch = await scratchDatabase('journal');
  database = scratch.dataSource;
});
afterAll(() => scratch.drop());
beforeEach(async () => {
  await database.query(`TRUNCATE journal, exporter_position, projector_position, process_instance, element_instance,
    element_count, incident, task, task_count, deadline, petition CASCADE`);
  journal = new JournalFixture(database);
});

/** Runs projectors until every record is in the read models. */
async function project(batchSize = 2_000, replicas = 1): Promise<void> {
  const projectors = Array.from(
    { length: replicas },
    () => new Projector({ databaseUrl: scratch.url, batchSize }, log),
  );
  projectors.forEach((projector) => projector.start());
  await eventually('the projector has caught up', async () => {
    const [row]: { behind: number }[] = await database.query(
      `SELECT count(*)::int AS behind FROM exporter_position e LEFT JOIN projector_position p USING (partition_id)
       WHERE p.position IS DISTINCT FROM e.position`,
    );
    return row?.behind === 0;
  });
  await Promise.all(projectors.map((projector) => projector.stop()));
}

async function claim(instanceKey: number, petitionId: string, cause: string): Promise<void> {
  await database.query(
    `INSERT INTO instance_claim (instance_key, petition_id, process_id, process_version, cause, claimed_at)
     VALUES ($1, $2, 'first-petition', 1, $3, '2026-03-01')`,
    [instanceKey, petitionId, cause],
  );
}

async function aPetition(instanceKey: number, category = 'claim'): Promise<string> {
  const id = newId();
  await database.query(
    `INSERT INTO petition (id, receipt_number, query_code_hash, channel, category, subject, content, submitted_via,
       received_at, process_id, instance_key)
     VALUES ($1, $2, '\\x00', 'letter', $3, '楼道照明', '内容', 'staff', '2026-03-01', 'first-petition', $4)`,
    [id, `R-${instanceKey}`, category, instanceKey],
  );
  await claim(instanceKey, id, 'received');
  return id;
}

async function aDeadline(
  petitionId: string,
  rowId: string,
  startedAt: string,
  state = 'running',
  instanceKey: number | null = null,
): Promise<string> {
  const id = newId();
  await database.query(
    `INSERT INTO deadline (id, petition_id, row_id, counted_from, due_at, yellow_at, state, stage, light, actor_role,
       started_at, source_key, instance_key)
     VALUES ($1, $2, $3, $4, $4::timestamptz + interval '15 days', $4::timestamptz + interval '10 days', $5, 'watch',
       'green', 'handler', $4, $6, $7)`,
    [id, petitionId, rowId, startedAt, state, id, instanceKey],
  );
  return id;
}

const all = (sql: string): Promise<Record<string, unknown>[]> => database.query(sql);
const tasks = () => all('SELECT * FROM task ORDER BY key');
const counts = () => all('SELECT * FROM task_count WHERE open_count <> 0 ORDER BY candidate_group');
const READ_MODELS = {
  process_instance: 'key',
  element_instance: 'key',
  element_count: 'process_id, process_version, element_id',
  incident: 'key',
  task: 'key',
  task_count: 'candidate_group',
} as const;
/** Every read model, row by row. */
async function everything(): Promise<Record<string, unknown>> {
  const tables = Object.entries(READ_MODELS).map(
    async ([table, key]) => [table, await all(`SELECT * FROM ${table} ORDER BY ${key}`)] as const,
  );
  return Object.fromEntries(await Promise.all(tables));
}

/** The records of an instance that registers a petition and waits, was completed, or cancelled, at its user task. */
function aCase(instanceKey: number, end?: 'COMPLETED' | 'CANCELED'): FixtureRecord[] {
  const service = instanceKey + 1;
  const user = instanceKey + 2;
  const task = instanceKey + 3;
  const left = end === 'CANCELED' ? 'ELEMENT_TERMINATED' : 'ELEMENT_COMPLETED';
  return [
    journal.element('ELEMENT_ACTIVATED', 'PROCESS', instanceKey, instanceKey, 'first-petition'),
    journal.element('ELEMENT_ACTIVATED', 'SERVICE_TASK', service, instanceKey, 'register-petition'),
    journal.element('ELEMENT_COMPLETED', 'SERVICE_TASK', service, instanceKey, 'register-petition'),
    journal.element('ELEMENT_ACTIVATED', 'USER_TASK', user, instanceKey, 'accept-petition'),
    journal.task(
      'CREATED',
      task,
      instanceKey,
      'accept-petition',
      'dongjie:handler',
      'acceptance-notice handling',
    ),
    ...(end
      ? [
          journal.task(end, task, instanceKey, 'accept-petition'),
          journal.element(left, 'USER_TASK', user, instanceKey, 'accept-petition'),
          journal.element(left, 'PROCESS', instanceKey, instanceKey, 'first-petition'),
        ]
      : []),
  ];
}

describe('the projector', () => {
  it('gives a petition the tasks of each instance that has claimed it, and of no other', async () => {
    const petitionId = await aPetition(100);
    await claim(200, petitionId, 'a-second-cause');
    await journal.append(...aCase(100, 'COMPLETED'), ...aCase(200), ...aCase(300));
    await project();
    const found = await all('SELECT key, petition_id, state FROM task ORDER BY key');
    expect(found).toEqual([
      { key: '103', petition_id: petitionId, state: 'completed' },
      { key: '203', petition_id: petitionId, state: 'open' },
      { key: '303', petition_id: null, state: 'open' },
    ]);
    const instances = await all('SELECT key, petition_id FROM process_instance ORDER BY key');
    expect(instances.map((one) => one.petition_id)).toEqual([petitionId, petitionId, null]);
  });

  it('puts a task into the inbox as its petition and its newest deadline say', async () => {
    const petitionId = await aPetition(100);
    await aDeadline(petitionId, 'acceptance-notice', '2026-03-01');
    const newest = await aDeadline(petitionId, 'acceptance-notice', '2026-03-05');
    await aDeadline(petitionId, 'acceptance-notice', '2026-03-06', 'cancelled');
    await aDeadline(petitionId, 'return-visit', '2026-03-07');
    await journal.append(...aCase(100));
    await project();
    expect(await tasks()).toMatchObject([
      {
        key: '103',
        instance_key: '100',
        petition_id: petitionId,
        element_id: 'accept-petition',
        candidate_group: 'dongjie:handler',
        unit_id: 'dongjie',
        role: 'handler',
        state: 'open',
        receipt_number: 'R-100',
        category: 'claim',
        deadline_id: newest,
        due_at: new Date('2026-03-20T00:00:00Z'),
        suspended: false,
      },
    ]);
    expect(await counts()).toMatchObject([{ candidate_group: 'dongjie:handler', open_count: '1' }]);
    expect(await all('SELECT petition_id, state FROM process_instance')).toEqual([
      { petition_id: petitionId, state: 'active' },
    ]);
  });

  it('gives each of two instances side by side the deadline that it has begun itself', async () => {
    const petitionId = await aPetition(100);
    await claim(200, petitionId, 'a-second-cause');
    const first = await aDeadline(petitionId, 'acceptance-notice', '2026-03-01', 'running', 100);
    const second = await aDeadline(petitionId, 'acceptance-notice', '2026-03-02', 'running', 200);
    await journal.append(...aCase(100), ...aCase(200));
    await project();
    expect(await tasks()).toMatchObject([{ deadline_id: first }, { deadline_id: second }]);
  });

  it('takes the newest deadline that is not another instance’s of the process, and theirs where there is no other', async () => {
    const petitionId = await aPetition(100);
    await claim(200, petitionId, 'a-second-cause');
    await aDeadline(petitionId, 'acceptance-notice', '2026-03-01', 'running', 100);
    const asked = await aDeadline(petitionId, 'acceptance-notice', '2026-03-02');
    await aDeadline(petitionId, 'acceptance-notice', '2026-03-03', 'running', 200);
    const other = await aPetition(500);
    await claim(600, other, 'a-second-cause');
    const theirs = await aDeadline(other, 'handling', '2026-03-03', 'running', 600);
    await journal.append(...aCase(100), ...aCase(500));
    await project();
    expect(await tasks()).toMatchObject([{ deadline_id: asked }, { deadline_id: theirs }]);
  });

  it('shows a task without a deadline as never due, a suspended one as suspended', async () => {
    await aPetition(100);
    await aDeadline(await aPetition(200), 'handling', '2026-03-05', 'suspended');
    await journal.append(...aCase(100), ...aCase(200));
    await project();
    expect(await tasks()).toMatchObject([
      { due_at: Infinity, deadline_id: null, suspended: false },
      { suspended: true },
    ]);
  });

  it('closes a task, keeping who completed it', async () => {
    await aPetition(100);
    await aPetition(200);
    const person = newId();
    await journal.append(...aCase(100).slice(0, 5), ...aCase(200).slice(0, 5));
    await project();
    await database.query(
      `UPDATE task SET state = 'completing', completed_by = $1, completed_at = '2026-03-03' WHERE key = 103`,
      [person],
    );
    await journal.append(...aCase(100, 'COMPLETED').slice(5), ...aCase(200, 'CANCELED').slice(5));
    await project();
    expect(await tasks()).toMatchObject([
      { state: 'completed', completed_by: person, completed_at: new Date('2026-03-03T00:00:00Z') },
      { state: 'cancelled', completed_by: null },
    ]);
    expect(await counts()).toEqual([]);
    expect(await all('SELECT state FROM process_instance ORDER BY key')).toEqual([
      { state: 'completed' },
      { state: 'terminated' },
    ]);
  });

  it('counts who stands where and who has passed', async () => {
    await journal.append(...aCase(100), ...aCase(200, 'COMPLETED'), ...aCase(300, 'CANCELED'));
    await project();
    expect(await all('SELECT element_id, active, completed FROM element_count ORDER BY element_id')).toEqual([
      { element_id: 'accept-petition', active: 1, completed: '1' },
      { element_id: 'first-petition', active: 1, completed: '1' },
      { element_id: 'register-petition', active: 0, completed: '3' },
    ]);
  });

  it('shows an incident until it is resolved', async () => {
    await journal.append(
      journal.incident('CREATED', 500, 100, 'register-petition'),
      journal.incident('CREATED', 501, 200, 'register-petition'),
      journal.incident('RESOLVED', 501, 200, 'register-petition'),
    );
    await project();
    expect(await all('SELECT key, state, job_key, message FROM incident ORDER BY key')).toEqual([
      { key: '500', state: 'open', job_key: null, message: 'unexpected.23505' },
      { key: '501', state: 'resolved', job_key: null, message: 'unexpected.23505' },
    ]);
    await journal.append(journal.incident('RESOLVED', 500, 100, 'register-petition'));
    await project();
    expect(await all(`SELECT key FROM incident WHERE state = 'open'`)).toEqual([]);
  });

  it('comes to the same whatever the batches are and however many replicas work', async () => {
    const ends = [undefined, 'COMPLETED', 'CANCELED'] as const;
    for (let i = 0; i < 60; i++) await aPetition(1000 + i * 10);
    await journal.append(...Array.from({ length: 60 }, (_, i) => aCase(1000 + i * 10, ends[i % 3])).flat());
    await project(7, 3);
    const small = await everything();
    await rebuild(scratch.url);
    expect(await everything()).toEqual(small);
    expect((small['task'] as unknown[]).length).toBe(60);
    expect(await counts()).toMatchObject([{ open_count: '20' }]);
  });

  it('follows an instance to another version', async () => {
    await journal.append(...aCase(100), ...aCase(200));
    await project();
    const version = { processVersion: 2 };
    await journal.append(
      journal.element('ELEMENT_MIGRATED', 'PROCESS', 100, 100, 'first-petition', version),
      journal.element('ELEMENT_MIGRATED', 'USER_TASK', 102, 100, 'accept-claim', version),
    );
    await project();
    const standing = await all(
      'SELECT process_version, element_id, active FROM element_count WHERE active > 0 ORDER BY 1, 2',
    );
    expect(standing).toEqual([
      { process_version: 1, element_id: 'accept-petition', active: 1 },
      { process_version: 1, element_id: 'first-petition', active: 1 },
      { process_version: 2, element_id: 'accept-claim', active: 1 },
      { process_version: 2, element_id: 'first-petition', active: 1 },
    ]);
  });
});

describe('rebuild', () => {
  it('makes lost read models anew and keeps what only the office knows', async () => {
    const petitionId = await aPetition(100);
    await aPetition(200);
    await journal.append(...aCase(100), ...aCase(200, 'COMPLETED'));
    await project();
    const person = newId();
    await database.query(
      `UPDATE task SET assignee = $1, claimed_at = '2026-03-03', draft = '{"decision":"accept"}' WHERE key = 103`,
      [person],
    );
    await database.query(
      `UPDATE task SET completed_by = $1, outcome = '{"decision":"object"}' WHERE key = 203`,
      [person],
    );
    const before = await everything();
    await database.query(`DELETE FROM element_instance`);
    await database.query(`UPDATE task_count SET open_count = 42`);
    await database.query(`UPDATE task SET petition_id = NULL`);
    expect(await rebuild(scratch.url)).toBe(13);
    expect(await everything()).toEqual(before);
    expect(await counts()).toMatchObject([{ open_count: '1' }]);
    expect((await tasks())[0]).toMatchObject({ petition_id: petitionId, assignee: person });
  });

  it('gives no task of an accusation back to the group that had it before', async () => {
    await aPetition(100);
    await journal.append(...aCase(100));
    await project();
    await database.query(
      `UPDATE task SET candidate_group = 'discipline:discipline', unit_id = 'discipline', role = 'discipline',
         protected = true WHERE key = 103`,
    );
    await database.query(`UPDATE petition SET protected = true`);
    await rebuild(scratch.url);
    expect((await tasks())[0]).toMatchObject({
      candidate_group: 'discipline:discipline',
      role: 'discipline',
    });
    expect(await counts()).toMatchObject([{ candidate_group: 'discipline:discipline', open_count: '1' }]);
  });

  it('leaves the next records to the projector', async () => {
    await journal.append(...aCase(100));
    await rebuild(scratch.url);
    await journal.append(...aCase(100, 'COMPLETED').slice(5), ...aCase(200));
    await project();
    expect((await tasks()).map(({ key, state }) => [key, state])).toEqual([
      ['103', 'completed'],
      ['203', 'open'],
    ]);
  });
});
