import type { EntityManager } from 'typeorm';
import { newId } from '#libs/database/id';
import { Log } from '#libs/logging/index';
import { Engine } from '#libs/zeebe/index';
import { engineAddresses } from '#tests/support/engine-addresses';
import { eventually } from '#tests/support/eventually';
import { scratchDatabase, type ScratchDatabase } from '#tests/support/scratch-database';
import type { Command } from './command';
import { enqueue } from './enqueue';
import { outboxStatus } from './poisoned';
import { Relay } from './relay';

/** The lowest key there is: no user task has it. A high one would move the broker’s own counting. */
const NO_TASK = '2251799813685248';
const log = Log.create('spec', 'silent');
let scratch: ScratchDatabase;

beforeAll(async () => {
  scratch = await scratchDatabase('relay');
});
afterAll(() => scratch.drop());
beforeEach(() => scratch.dataSource.query('TRUNCATE outbox'));

const write = (...commands: Command[]) =>
  scratch.dataSource.transaction((manager) => enqueue(manager, ...commands));
const message = (name: string): Command => ({
  kind: 'publish-message',
  petitionId: newId(),
  payload: { name, correlationKey: newId(), ttlMs: 0 },
});
const status = () => outboxStatus(scratch.dataSource);
const rows = (): Promise<{ attempts: number; last_error: string | null; kind: string }[]> =>
  scratch.dataSource.query('SELECT attempts, last_error, kind FROM outbox ORDER BY id');

/** Runs relays against an engine until `work` is done. */
async function relaying(
  engine: Engine,
  work: (refused: { key: string; code: string }[]) => Promise<void>,
  replicas = 1,
): Promise<void> {
  const refused: { key: string; code: string }[] = [];
  const refuse = async (_manager: EntityManager, key: string, code: string) => {
    refused.push({ key, code });
  };
  const relays = Array.from(
    { length: replicas },
    () => new Relay(engine, scratch.dataSource, refuse, log, { databaseUrl: scratch.url, concurrency: 16 }),
  );
  relays.forEach((relay) => relay.start());
  try {
    await work(refused);
  } finally {
    await Promise.all(relays.map((relay) => relay.stop()));
    await engine.close();
  }
}

describe('the relay', () => {
  it('empties the outbox into the engine, three replicas at once', async () => {
    await write(...Array.from({ length: 300 }, () => message('spec-nobody-waits')));
    await relaying(
      new Engine(engineAddresses()),
      async () => {
        await eventually('the outbox is empty', async () => (await status()).pending === 0);
      },
      3,
    );
    expect(await rows()).toEqual([]);
  });

  it('gives a task that the engine does not have back to the people, once', async () => {
    await write({
      kind: 'complete-task',
      petitionId: null,
      payload: { taskKey: NO_TASK, variables: {} },
    });
    await relaying(new Engine(engineAddresses()), async (refused) => {
      await eventually('the row is gone', async () => (await status()).pending === 0);
      expect(refused).toEqual([{ key: NO_TASK, code: 'task.gone' }]);
    });
  });

  it('takes the same answer for its own success when an earlier attempt may have arrived', async () => {
    await write({ kind: 'complete-task', petitionId: null, payload: { taskKey: NO_TASK, variables: {} } });
    await scratch.dataSource.query('UPDATE outbox SET attempts = 1');
    await relaying(new Engine(engineAddresses()), async (refused) => {
      await eventually('the row is gone', async () => (await status()).pending === 0);
      expect(refused).toEqual([]);
    });
  });

  it('keeps everything while the engine is away, counting no failure, and sends it afterwards', async () => {
    await write(...Array.from({ length: 20 }, () => message('spec-engine-away')));
    // Nothing listens on port 9 of this machine.
    const nowhere = new Engine({
      zeebeGrpcAddress: 'grpc://127.0.0.1:9',
      zeebeRestAddress: 'http://127.0.0.1:9',
    });
    await relaying(nowhere, async () => {
      await eventually('the absence is noticed', async () =>
        (await rows()).some(({ last_error }) => last_error === 'engine.away'),
      );
    });
    const kept = await rows();
    expect(kept).toHaveLength(20);
    expect(Math.max(...kept.map(({ attempts }) => attempts))).toBeLessThanOrEqual(1);
    await relaying(new Engine(engineAddresses()), async () => {
      await eventually('the outbox is empty', async () => (await status()).pending === 0);
    });
  });

  it('tries again, later, what fails, and does not let it hold up others', async () => {
    await write(
      {
        kind: 'start-instance',
        petitionId: newId(),
        payload: { processId: 'no-such-process', variables: {} },
      },
      message('spec-passes-by'),
    );
    await relaying(new Engine(engineAddresses()), async () => {
      await eventually('the other one is sent', async () => (await rows()).length === 1);
      await eventually('it was tried twice', async () => ((await rows())[0]?.attempts ?? 0) >= 2);
    });
    expect(await rows()).toMatchObject([
      { kind: 'start-instance', last_error: 'engine.process-not-deployed' },
    ]);
  });

  it('sets aside what the engine refuses for good', async () => {
    // No document of the engine: it must be an object.
    const variables = [1] as unknown as Record<string, number>;
    await write({
      kind: 'publish-message',
      petitionId: null,
      payload: { name: 'spec-refused', correlationKey: '1', variables },
    });
    await relaying(new Engine(engineAddresses()), async () => {
      await eventually('it is set aside', async () => (await status()).poisoned === 1);
    });
    expect(await rows()).toMatchObject([{ last_error: 'engine.invalid-argument' }]);
  });
});
