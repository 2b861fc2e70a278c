import { randomBytes } from 'node:crypto';
import { newId } from '#libs/database/id';
import { loadDeadlineRules, WorkingCalendar } from '#libs/deadline/index';
import { FieldCipher } from '#libs/field-cipher/field-cipher';
import { type Office, type OfficeTransaction, SYSTEM } from '#libs/office/office';
import { submitPetition } from '#libs/petition/submit-petition';
import { type ScratchDatabase, scratchDatabase } from '#tests/support/scratch-database';
import { beginWatches, WATCH_LEAD_MS } from './begin-watches';
import { endDeadlines } from './end-deadline';
import { moveDeadline } from './move-deadline';
import { startDeadline } from './start-deadline';
import { resumeDeadline, suspendDeadline } from './suspend-deadline';

let database: ScratchDatabase;
let office: Office;
beforeAll(async () => {
  database = await scratchDatabase('begin_watches');
  office = {
    cipher: new FieldCipher(randomBytes(32).toString('base64')),
    calendar: new WorkingCalendar(),
    rules: await loadDeadlineRules(),
    yellowShare: 0.7,
    fileLimits: { perPetition: 1, mbPerPetition: 1, mbOfOffice: 1 },
  };
});
afterAll(() => database.drop());
afterEach(async () => {
  await database.dataSource.query(`UPDATE deadline SET state = 'cancelled'`);
  await database.dataSource.query(`DELETE FROM outbox`);
});

const now = new Date('2026-05-11T02:00:00Z');

function within<T>(work: (tx: OfficeTransaction) => Promise<T>, at = now): Promise<T> {
  return database.dataSource.transaction((manager) =>
    work({ office, manager, now: at, actor: SYSTEM, cause: `job:${newId()}` }),
  );
}

/** A petition with one running deadline, 60 days of handling. */
async function withDeadline(): Promise<{ id: string; petitionId: string; nextAt: Date }> {
  const petition = {
    channel: 'letter',
    subject: '标题',
    content: '内容内容内容',
    anonymous: true,
    petitioners: [],
  };
  const { id } = await submitPetition(database.dataSource, office.cipher, now, petition as never, null);
  await database.dataSource.query(`DELETE FROM outbox WHERE petition_id = $1`, [id]);
  await within((tx) =>
    startDeadline(tx, { petitionId: id, rowId: 'handling', countedFrom: now, unitId: null }),
  );
  const [deadline] = await database.dataSource.query(
    `SELECT id, petition_id AS "petitionId", next_at AS "nextAt" FROM deadline WHERE petition_id = $1`,
    [id],
  );
  return deadline;
}

const commands = () => database.dataSource.query(`SELECT kind, payload FROM outbox ORDER BY id`);
const before = (at: Date, ms: number) => new Date(at.getTime() - ms);
const begin = (at: Date) => beginWatches(database.dataSource, at);
const ordered = { reason: '等待鉴定', article: 'reg-36' };

it('begins a watch shortly before the first stage, not when the deadline starts', async () => {
  const { id, petitionId, nextAt } = await withDeadline();
  expect([await begin(now), await begin(before(nextAt, WATCH_LEAD_MS + 1))]).toEqual([0, 0]);
  expect(await commands()).toEqual([]);
  expect(await begin(before(nextAt, WATCH_LEAD_MS))).toBe(1);
  const variables = { deadlineId: id, petitionId, stage: 'yellow', nextAt: nextAt.toISOString() };
  expect(await commands()).toMatchObject([
    { kind: 'start-instance', payload: { processId: 'deadline-watch', variables } },
  ]);
});

it('begins each watch once, however many workers ask at the same time', async () => {
  const ready = await Promise.all(Array.from({ length: 20 }, withDeadline));
  const at = ready.at(-1)?.nextAt as Date;
  const begun = await Promise.all(Array.from({ length: 6 }, () => begin(at)));
  begun.push(await begin(at));
  expect(begun.reduce((sum, each) => sum + each, 0)).toBe(20);
  const ids = (await commands()).map((row: any) => row.payload.variables.deadlineId);
  expect(ids.sort()).toEqual(ready.map(({ id }) => id).sort());
});

it('never begins one for a deadline that was met in time, and has nobody to tell', async () => {
  const { petitionId, nextAt } = await withDeadline();
  await within((tx) => endDeadlines(tx, petitionId, 'met'));
  expect([await begin(nextAt), await commands()]).toEqual([0, []]);
});

it('tells a watch that has begun', async () => {
  const { petitionId, nextAt } = await withDeadline();
  await begin(nextAt);
  await within((tx) => endDeadlines(tx, petitionId, 'met'));
  expect(await commands()).toMatchObject([
    { kind: 'start-instance' },
    { kind: 'publish-message', payload: { name: 'deadline-changed', variables: { watch: 'closed' } } },
  ]);
});

it('waits while the clock is stopped, and begins by the dates that follow from it', async () => {
  const { id, nextAt } = await withDeadline();
  await within((tx) => suspendDeadline(tx, { id, ...ordered }));
  expect(await begin(nextAt)).toBe(0);
  await within((tx) => resumeDeadline(tx, { id, reason: '鉴定完成' }), nextAt);
  expect([await begin(nextAt), await commands()]).toEqual([0, []]);
  const [{ next_at }] = await database.dataSource.query(`SELECT next_at FROM deadline WHERE id = $1`, [id]);
  expect(next_at.getTime()).toBeGreaterThan(nextAt.getTime());
  expect(await begin(next_at)).toBe(1);
});

it('begins by the new dates what was moved to an earlier day', async () => {
  const { id, nextAt } = await withDeadline();
  await within((tx) => moveDeadline(tx, { id, lastDay: '2026-05-12', ...ordered }));
  const [{ next_at }] = await database.dataSource.query(`SELECT next_at FROM deadline WHERE id = $1`, [id]);
  expect(next_at.getTime()).toBeLessThan(nextAt.getTime());
  expect([await begin(next_at), (await commands()).length]).toEqual([1, 1]);
});

it('leaves a deadline that somebody is changing for the next time', async () => {
  const { id, nextAt } = await withDeadline();
  const runner = database.dataSource.createQueryRunner();
  await runner.startTransaction();
  await runner.query(`SELECT 1 FROM deadline WHERE id = $1 FOR UPDATE`, [id]);
  expect(await begin(nextAt)).toBe(0);
  await runner.rollbackTransaction();
  await runner.release();
  expect(await begin(nextAt)).toBe(1);
});
