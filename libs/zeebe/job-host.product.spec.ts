import { IsIn, IsString } from 'class-validator';
import { createDataSource } from '#libs/database/data-source';
import { DomainError } from '#libs/errors/index';
import { Log } from '#libs/logging/index';
import { engineAddresses } from '#tests/support/engine-addresses';
import { eventually } from '#tests/support/eventually';
import { Engine } from './engine';
import type { JobContext } from './job';
import { JobHost } from './job-host';
import { JobWorker } from './job-worker';
import { runOnce } from './run-once';

/**
 * A process of its own on the real engine: one service task, whose error leads to a second one. What became of an
 * instance is read from the journal, as the engine tells it.
 */
const PROCESS = `spec-job-host-${process.pid}`;
const DIAGRAM = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
  id="d" targetNamespace="spec">
  <error id="e" name="superseded" errorCode="superseded"/>
  <process id="${PROCESS}" isExecutable="true">
    <startEvent id="begun"><outgoing>f1</outgoing></startEvent>
    <sequenceFlow id="f1" sourceRef="begun" targetRef="work"/>
    <serviceTask id="work">
      <extensionElements><zeebe:taskDefinition type="${PROCESS}.work" retries="2"/></extensionElements>
      <incoming>f1</incoming>
    </serviceTask>
    <boundaryEvent id="was-superseded" attachedToRef="work">
      <outgoing>f2</outgoing>
      <errorEventDefinition errorRef="e"/>
    </boundaryEvent>
    <sequenceFlow id="f2" sourceRef="was-superseded" targetRef="clear-up"/>
    <serviceTask id="clear-up">
      <extensionElements><zeebe:taskDefinition type="${PROCESS}.clear-up"/></extensionElements>
      <incoming>f2</incoming>
    </serviceTask>
  </process>
</definitions>`;

class Input {
  @IsIn(['succeed', 'supersede', 'fail', 'fail-once', 'answer-wrong'])
  order: string;
}
class Output {
  @IsString()
  result: string;
}
class Nothing {}

const database = createDataSource({ databaseUrl: process.env.TEST_DATABASE_URL ?? '', databasePool: 4 });
const calls = new Map<string, string[]>();

@JobWorker({ type: `${PROCESS}.work`, input: Input, output: Output, errors: ['superseded'] })
class Work {
  async handle({ order }: Input, job: JobContext): Promise<Output> {
    const seen = calls.get(job.instanceKey) ?? [];
    calls.set(job.instanceKey, [...seen, job.key]);
    if (order === 'supersede') throw new DomainError('superseded');
    if (order === 'fail' || (order === 'fail-once' && seen.length === 0)) throw new Error('王小明');
    if (order === 'answer-wrong') return { result: 7 } as unknown as Output;
    return runOnce(database, job, () => Promise.resolve({ result: `call ${seen.length}` }));
  }
}

@JobWorker({ type: `${PROCESS}.clear-up`, input: Input, output: Nothing })
class ClearUp {
  handle(): Nothing {
    return {};
  }
}

let engine: Engine;
let host: JobHost;

beforeAll(async () => {
  await database.initialize();
  engine = new Engine(engineAddresses());
  await engine.gateway.call('DeployResource', {
    resources: [{ name: `${PROCESS}.bpmn`, content: Buffer.from(DIAGRAM) }],
  });
  host = new JobHost(engine, Log.create('spec', 'silent'), { concurrency: 8, worker: 'spec' });
  const workers = [new Work(), new ClearUp()];
  host.start(
    workers.map((instance) => ({ metatype: instance.constructor, instance })),
    [`${PROCESS}.work`, `${PROCESS}.clear-up`],
  );
});
afterAll(async () => {
  await host.stop();
  await engine.close();
  // Other specs read what the office's own processes left in these.
  await database.query('DELETE FROM job_result WHERE type LIKE $1', [`${PROCESS}.%`]);
  await database.query('DELETE FROM element_instance WHERE key >= 8000000000000000 AND element_id = $1', [
    'work',
  ]);
  await database.destroy();
});

interface Told {
  intent: string;
  element_id: string;
  payload: { type?: string; errorMessage?: string };
}

async function begin(variables: Record<string, unknown>): Promise<string> {
  const outcome = await engine.createInstance(PROCESS, variables);
  if (outcome.kind !== 'done' || !outcome.instanceKey) throw new Error(`not started: ${outcome.kind}`);
  return outcome.instanceKey;
}
const told = (instanceKey: string): Promise<Told[]> =>
  database.query(
    'SELECT intent, element_id, payload FROM journal WHERE instance_key = $1 ORDER BY position',
    [instanceKey],
  );
/** The records of an instance, once it has ended or stands still. */
const outcomeOf = (instanceKey: string): Promise<Told[]> =>
  eventually(`instance ${instanceKey} ends or stands still`, async () => {
    const records = await told(instanceKey);
    const over = records.some(
      ({ intent, payload }) =>
        (intent === 'ELEMENT_COMPLETED' && payload.type === 'PROCESS') || payload.errorMessage !== undefined,
    );
    return over && records;
  });
const incidentOf = async (instanceKey: string) =>
  (await outcomeOf(instanceKey)).find(({ payload }) => payload.errorMessage !== undefined)?.payload
    .errorMessage;

describe('the job host on the engine', () => {
  it('completes jobs', async () => {
    const key = await begin({ order: 'succeed', stray: 'not fetched' });
    expect((await outcomeOf(key)).at(-1)).toMatchObject({ intent: 'ELEMENT_COMPLETED', element_id: PROCESS });
    expect(calls.get(key)).toHaveLength(1);
  });

  it('lets a declared error take its way through the diagram', async () => {
    const records = await outcomeOf(await begin({ order: 'supersede' }));
    expect(records.map(({ element_id }) => element_id)).toContain('clear-up');
    expect(records.at(-1)).toMatchObject({ intent: 'ELEMENT_COMPLETED', element_id: PROCESS });
  });

  it('makes an incident of invalid input without calling the worker', async () => {
    const key = await begin({ order: 'something else' });
    expect(await incidentOf(key)).toBe('job.input-invalid: order');
    expect(calls.has(key)).toBe(false);
    await engine.cancelInstance(key);
  });

  it('makes an incident of a wrong answer at once', async () => {
    const key = await begin({ order: 'answer-wrong' });
    expect(await incidentOf(key)).toBe('job.output-invalid: result');
    expect(calls.get(key)).toHaveLength(1);
    await engine.cancelInstance(key);
  });

  it('tries again after a failure', async () => {
    const key = await begin({ order: 'fail-once' });
    expect((await outcomeOf(key)).at(-1)).toMatchObject({ intent: 'ELEMENT_COMPLETED', element_id: PROCESS });
    expect(calls.get(key)).toHaveLength(2);
  });

  it('stands still when the retries are used up, and tells the engine a code only', async () => {
    const key = await begin({ order: 'fail' });
    expect(await incidentOf(key)).toBe('unexpected.Error');
    expect(calls.get(key)).toHaveLength(2);
    await engine.cancelInstance(key);
  });
});

describe('runOnce', () => {
  const jobOf = (base: number, of: { instance?: number; stay?: number } = {}) => ({
    key: String(base + process.pid),
    processId: PROCESS,
    elementId: 'work',
    instanceKey: String((of.instance ?? base) + process.pid),
    elementInstanceKey: String((of.stay ?? base) + process.pid),
  });
  const stayed = ({ elementInstanceKey, instanceKey, elementId }: ReturnType<typeof jobOf>) =>
    database.query(
      `INSERT INTO element_instance (key, instance_key, element_id, element_type, state, entered_at, left_at)
       VALUES ($1, $2, $3, 'SERVICE_TASK', 'completed', now(), now())`,
      [elementInstanceKey, instanceKey, elementId],
    );

  it('does not do again what it did for a job that the engine has forgotten', async () => {
    const lost = jobOf(8e15);
    expect(await runOnce(database, lost, () => Promise.resolve({ result: 'first' }))).toEqual({
      result: 'first',
    });
    const again = jobOf(8.01e15, { instance: 8e15 });
    // Its records come to be read a moment later, those of the lost one never.
    setTimeout(() => void stayed(again), 300);
    const work = jest.fn(() => Promise.resolve({ result: 'second' }));
    expect(await runOnce(database, again, work)).toEqual({ result: 'first' });
    expect(work).not.toHaveBeenCalled();
  });

  it('does a step as often as the process comes to it', async () => {
    const first = jobOf(8.1e15);
    await stayed(first);
    await runOnce(database, first, () => Promise.resolve({ result: 'first' }));
    const second = jobOf(8.11e15, { instance: 8.1e15 });
    await stayed(second);
    expect(await runOnce(database, second, () => Promise.resolve({ result: 'second' }))).toEqual({
      result: 'second',
    });
  });

  it('answers a repetition with the first outcome and undoes what the repetition did', async () => {
    const job = jobOf(9e15);
    const first = await runOnce(database, job, () => Promise.resolve({ result: 'first' }));
    const again = await runOnce(database, job, async (manager) => {
      await manager.query(`INSERT INTO setting (key, value, changed_at) VALUES ('${PROCESS}', '1', now())`);
      return { result: 'second' };
    });
    expect([first, again]).toEqual([{ result: 'first' }, { result: 'first' }]);
    const stumbling = runOnce(database, job, () =>
      Promise.reject(new DomainError('petition.already-accepted')),
    );
    expect(await stumbling).toEqual({ result: 'first' });
    expect(await database.query('SELECT 1 FROM setting WHERE key = $1', [PROCESS])).toEqual([]);
  });

  it('leaves nothing of work that fails', async () => {
    const job = jobOf(9.1e15);
    const failing = runOnce(database, job, () => Promise.reject(new DomainError('petition.closed')));
    await expect(failing).rejects.toThrow('petition.closed');
    expect(await runOnce(database, job, () => Promise.resolve({ result: 'later' }))).toEqual({
      result: 'later',
    });
  });

  it('lets two at once have one effect', async () => {
    const job = jobOf(9.2e15);
    const outcomes = await Promise.all(
      [1, 2, 3, 4].map((n) => runOnce(database, job, () => Promise.resolve({ result: String(n) }))),
    );
    expect(new Set(outcomes.map(({ result }) => result)).size).toBe(1);
  });
});
