import { newId } from '#libs/database/id';
import { extractProcess } from '#libs/process-contract/bpmn/extract-process';
import { type ScratchDatabase, scratchDatabase } from '#tests/support/scratch-database';
import { parted } from '#tests/support/parted-process';
import { reopenTask } from '../reopen-task';
import { endStrays } from './end-strays';

const AT = '2026-03-01';
const [INSTANCE, PART] = ['1', '14'];
let scratch: ScratchDatabase;
let petitionId: string;
let back: string;

beforeAll(async () => {
  scratch = await scratchDatabase('after_going_back');
});
afterAll(() => scratch.drop());
beforeEach(async () => {
  await query(`TRUNCATE task, step_back, step_void, element_instance, outbox, petition CASCADE`);
  [petitionId, back] = [newId(), newId()];
  const person = newId();
  await query(
    `INSERT INTO person (id, username, display_name, created_at) VALUES ($1::uuid, $1::text, '苏婷', $2)`,
    [person, AT],
  );
  await query(
    `INSERT INTO petition (id, receipt_number, query_code_hash, channel, subject, content, submitted_via, received_at, process_id)
     VALUES ($1, 'R', '', 'letter', '事项', '', 'staff', $2, 'first-petition')`,
    [petitionId, AT],
  );
  await aTask('10', 'classify-claim', 'completed');
  await aTask('20', 'resolve-claim', 'completed');
  await aTask('21', 'hold-mediation', 'completing');
  await aTask('22', 'explain-policy', 'completing');
  await query(
    `INSERT INTO step_back (id, kind, petition_id, instance_key, from_task, to_task, to_element, given_by, given_at, state)
     VALUES ($1, 'send-back', $2, $3, 22, 10, 'classify-claim', $4, $5, 'sent')`,
    [back, petitionId, INSTANCE, person, AT],
  );
  await query(
    `INSERT INTO step_void (step_back_id, task_key, petition_id, done) VALUES ($1, 20, $2, true), ($1, 21, $2, false)`,
    [back, petitionId],
  );
});

const query = (sql: string, values: unknown[] = []) => scratch.dataSource.query(sql, values);

function aTask(key: string, elementId: string, state: string): Promise<unknown> {
  return query(
    `INSERT INTO task (key, instance_key, element_instance_key, process_id, process_version, element_id, petition_id, candidate_group,
       state, receipt_number, subject, channel, urgency, created_at, draft)
     VALUES ($1::bigint, $2, $1::bigint, 'first-petition', 1, $3, $4, 'dongjie:handler', $5, 'R', '事项', 'letter', 'normal', $6, '{"a":1}')`,
    [key, INSTANCE, elementId, petitionId, state, AT],
  );
}
const stay = (key: string, elementId: string, type: string, state: string, scope = INSTANCE) =>
  query(
    `INSERT INTO element_instance (key, instance_key, element_id, element_type, state, entered_at, scope_key) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [key, INSTANCE, elementId, type, state, AT, scope],
  );
const sweep = async () => {
  const causes: string[] = [];
  const texts = { model: () => extractProcess(parted('together')) };
  const ended = await endStrays(
    scratch.dataSource,
    texts as never,
    async (_, __, found) => void causes.push(...found),
  );
  return { ended, causes };
};

it('opens all of it again, drafts and all, when the engine does not go back', async () => {
  expect(await reopenTask(scratch.dataSource.manager, '22', 'task.not-moved')).toBe(true);
  expect(await query(`SELECT key::int, state, draft FROM task WHERE key > 10 ORDER BY key`)).toEqual([
    { key: 20, state: 'completed', draft: { a: 1 } },
    { key: 21, state: 'open', draft: { a: 1 } },
    { key: 22, state: 'open', draft: { a: 1 } },
  ]);
  expect(await query(`SELECT state FROM step_back`)).toEqual([{ state: 'refused' }]);
});

it('ends what void work had begun and what moved on in that moment, once, and nothing that came after', async () => {
  await aTask('40', 'classify-claim', 'open');
  await query(`UPDATE step_back SET state = 'done', new_task = 40`);
  await stay('10', 'classify-claim', 'USER_TASK', 'completed');
  await stay(PART, 'work', 'SUB_PROCESS', 'terminated');
  await stay('20', 'resolve-claim', 'USER_TASK', 'completed', PART);
  // The part was left just before: the command did not name what it came to.
  await stay('30', 'draft-opinion', 'USER_TASK', 'active');
  await stay('40', 'classify-claim', 'USER_TASK', 'active');
  await stay('50', 'draft-opinion', 'USER_TASK', 'active');
  expect(await sweep()).toEqual({ ended: 1, causes: ['task:20:'] });
  expect(await query(`SELECT kind, payload FROM outbox`)).toEqual([
    { kind: 'end-stays', payload: { instanceKey: INSTANCE, ends: ['30'] } },
  ]);
  expect(await sweep()).toEqual({ ended: 0, causes: [] });
});
