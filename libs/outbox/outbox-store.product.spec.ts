import { newId } from '#libs/database/id';
import { scratchDatabase, type ScratchDatabase } from '#tests/support/scratch-database';
import type { Command } from './command';
import { enqueue } from './enqueue';
import { OutboxStore } from './outbox-store';
import { listPoisoned, outboxStatus, retryPoisoned } from './poisoned';

let scratch: ScratchDatabase;
let store: OutboxStore;

beforeAll(async () => {
  scratch = await scratchDatabase('outbox');
  store = new OutboxStore(scratch.url);
});
afterAll(async () => {
  await store.close();
  await scratch.drop();
});
beforeEach(() => scratch.dataSource.query('TRUNCATE outbox'));

const write = (...commands: Command[]) =>
  scratch.dataSource.transaction((manager) => enqueue(manager, ...commands));
const completion = (petitionId: string, taskKey: string): Command => ({
  kind: 'complete-task',
  petitionId,
  payload: { taskKey, variables: { accepted: true } },
});
const watch = (petitionId: string, deadlineId: string): Command => ({
  kind: 'start-instance',
  petitionId,
  payload: { processId: 'deadline-watch', variables: { deadlineId } },
});
const changed = (petitionId: string, deadlineId: string): Command => ({
  kind: 'publish-message',
  petitionId,
  payload: { name: 'deadline-changed', correlationKey: deadlineId },
});
const takenKinds = async (limit = 100) => (await store.take(limit)).map(({ kind }) => kind);

describe('the outbox', () => {
  it('holds what was committed, and nothing of a transaction that failed', async () => {
    const petitionId = newId();
    const failing = scratch.dataSource.transaction(async (manager) => {
      await enqueue(manager, completion(petitionId, '1'));
      throw new Error('the domain says no');
    });
    await expect(failing).rejects.toThrow('the domain says no');
    await write(completion(petitionId, '2'));
    const rows = await store.take(10);
    expect(rows).toMatchObject([{ kind: 'complete-task', payload: { taskKey: '2' }, attempts: 1 }]);
  });

  it('hands a row to one replica only, and again when its lease has run out', async () => {
    await write(...Array.from({ length: 40 }, (_, i) => completion(newId(), String(i))));
    const other = new OutboxStore(scratch.url);
    const [mine, others] = await Promise.all([store.take(30), other.take(30)]);
    await other.close();
    const ids = [...mine, ...others].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(40);
    expect(await store.take(10)).toEqual([]);
    await scratch.dataSource.query(
      `UPDATE outbox SET locked_until = clock_timestamp() - interval '1 second'`,
    );
    const again = await store.take(50);
    expect(again).toHaveLength(40);
    expect(new Set(again.map(({ attempts }) => attempts))).toEqual(new Set([2]));
  });

  it('takes a row of a petition only when the one before it is finished', async () => {
    const petitionId = newId();
    await write(completion(petitionId, '1'), completion(petitionId, '2'), completion(newId(), '3'));
    const first = await store.take(10);
    expect(first.map(({ payload }) => payload['taskKey'])).toEqual(['1', '3']);
    await store.finish(first.map(({ id }) => id));
    expect((await store.take(10)).map(({ payload }) => payload['taskKey'])).toEqual(['2']);
  });

  it('takes the urgent first, and a person’s step does not wait for a watch', async () => {
    const petitionId = newId();
    const deadlineId = newId();
    await write(watch(petitionId, deadlineId), changed(petitionId, deadlineId), completion(petitionId, '1'));
    expect(await takenKinds(1)).toEqual(['complete-task']);
    // The message stays behind the start of the watch that it is for.
    const start = await store.take(10);
    expect(start.map(({ kind }) => kind)).toEqual(['start-instance']);
    await store.finish(start.map(({ id }) => id));
    expect(await takenKinds()).toEqual(['publish-message']);
  });

  it('leaves a row given back alone until its time, and others meanwhile in peace', async () => {
    await write(completion(newId(), '1'));
    const [row] = await store.take(1);
    await store.giveBack(row!.id, row!.attempts, 'engine.http-500', 60_000);
    expect(await store.take(1)).toEqual([]);
    await scratch.dataSource.query('UPDATE outbox SET next_at = clock_timestamp()');
    expect(await store.take(1)).toMatchObject([{ attempts: 2 }]);
  });

  it('sets a poisoned row aside, shows it, lets its followers pass and takes it back on request', async () => {
    const petitionId = newId();
    await write(completion(petitionId, '1'), completion(petitionId, '2'));
    const [row] = await store.take(10);
    await store.setAside(row!.id, 'engine.invalid-argument');
    expect(await listPoisoned(scratch.dataSource)).toMatchObject([
      { id: row!.id, petitionId, kind: 'complete-task', lastError: 'engine.invalid-argument' },
    ]);
    expect((await store.take(10)).map(({ payload }) => payload['taskKey'])).toEqual(['2']);
    expect(await outboxStatus(scratch.dataSource)).toMatchObject({ pending: 1, poisoned: 1 });
    const { manager } = scratch.dataSource;
    expect(await retryPoisoned(manager, row!.id)).toBe(true);
    expect(await retryPoisoned(manager, row!.id)).toBe(false);
    expect(await outboxStatus(scratch.dataSource)).toMatchObject({ pending: 2, poisoned: 0 });
  });
});
