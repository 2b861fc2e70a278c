import { ScratchDeadlines, STARTED as now } from '#tests/support/scratch-deadlines';
import { beginWatches, WATCH_LEAD_MS } from './begin-watches';
import { endDeadlines } from './end-deadline';
import { moveDeadline } from './move-deadline';
import { resumeDeadline, suspendDeadline } from './suspend-deadline';

let scratch: ScratchDeadlines;
beforeAll(async () => {
  scratch = await ScratchDeadlines.open('begin_watches');
});
afterAll(() => scratch.drop());
afterEach(async () => {
  await scratch.dataSource.query(`UPDATE deadline SET state = 'cancelled'`);
  await scratch.dataSource.query(`DELETE FROM outbox`);
});

const commands = () => scratch.dataSource.query(`SELECT kind, payload FROM outbox ORDER BY id`);
const before = (at: Date, ms: number) => new Date(at.getTime() - ms);
const begin = (at: Date) => beginWatches(scratch.dataSource, at);
const ordered = { reason: '等待鉴定', article: 'reg-36' };

it('begins a watch shortly before the first stage, not when the deadline starts', async () => {
  const { id, petitionId, nextAt } = await scratch.start();
  expect([await begin(now), await begin(before(nextAt, WATCH_LEAD_MS + 1))]).toEqual([0, 0]);
  expect(await commands()).toEqual([]);
  expect(await begin(before(nextAt, WATCH_LEAD_MS))).toBe(1);
  const variables = { deadlineId: id, petitionId, stage: 'yellow', nextAt: nextAt.toISOString() };
  expect(await commands()).toMatchObject([
    { kind: 'start-instance', payload: { processId: 'deadline-watch', variables } },
  ]);
});

it('begins each watch once, however many workers ask at the same time', async () => {
  const ready = await Promise.all(Array.from({ length: 20 }, () => scratch.start()));
  const at = ready.at(-1)?.nextAt as Date;
  const begun = await Promise.all(Array.from({ length: 6 }, () => begin(at)));
  begun.push(await begin(at));
  expect(begun.reduce((sum, each) => sum + each, 0)).toBe(20);
  const ids = (await commands()).map((row: any) => row.payload.variables.deadlineId);
  expect(ids.sort()).toEqual(ready.map(({ id }) => id).sort());
});

it('never begins one for a deadline that was met in time, and has nobody to tell', async () => {
  const { petitionId, nextAt } = await scratch.start();
  await scratch.within((tx) => endDeadlines(tx, petitionId, 'met'));
  expect([await begin(nextAt), await commands()]).toEqual([0, []]);
});

it('tells a watch that has begun', async () => {
  const { petitionId, nextAt } = await scratch.start();
  await begin(nextAt);
  await scratch.within((tx) => endDeadlines(tx, petitionId, 'met'));
  expect(await commands()).toMatchObject([
    { kind: 'start-instance' },
    { kind: 'publish-message', payload: { name: 'deadline-changed', variables: { watch: 'closed' } } },
  ]);
});

it('waits while the clock is stopped, and begins by the dates that follow from it', async () => {
  const { id, nextAt } = await scratch.start();
  await scratch.within((tx) => suspendDeadline(tx, { id, ...ordered }));
  expect(await begin(nextAt)).toBe(0);
  await scratch.within((tx) => resumeDeadline(tx, { id, reason: '鉴定完成' }), { at: nextAt });
  expect([await begin(nextAt), await commands()]).toEqual([0, []]);
  const [{ next_at }] = await scratch.dataSource.query(`SELECT next_at FROM deadline WHERE id = $1`, [id]);
  expect(next_at.getTime()).toBeGreaterThan(nextAt.getTime());
  expect(await begin(next_at)).toBe(1);
});

it('begins by the new dates what was moved to an earlier day', async () => {
  const { id, nextAt } = await scratch.start();
  await scratch.within((tx) => moveDeadline(tx, { id, lastDay: '2026-05-12', ...ordered }));
  const [{ next_at }] = await scratch.dataSource.query(`SELECT next_at FROM deadline WHERE id = $1`, [id]);
  expect(next_at.getTime()).toBeLessThan(nextAt.getTime());
  expect([await begin(next_at), (await commands()).length]).toEqual([1, 1]);
});

it('leaves a deadline that somebody is changing for the next time', async () => {
  const { id, nextAt } = await scratch.start();
  const runner = scratch.dataSource.createQueryRunner();
  await runner.startTransaction();
  await runner.query(`SELECT 1 FROM deadline WHERE id = $1 FOR UPDATE`, [id]);
  expect(await begin(nextAt)).toBe(0);
  await runner.rollbackTransaction();
  await runner.release();
  expect(await begin(nextAt)).toBe(1);
});
