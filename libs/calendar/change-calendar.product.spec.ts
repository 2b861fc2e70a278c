import type { Actor } from '#libs/access/index';
import { newId } from '#libs/database/id';
import { civilDay, civilDayOf, type DeadlineId, endOfDay, isoDate } from '#libs/deadline/index';
import { suspendDeadline, resumeDeadline } from '#libs/deadline-watch/suspend-deadline';
import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import { moveDeadline } from '#libs/deadline-watch/move-deadline';
import { startDeadline } from '#libs/deadline-watch/start-deadline';
import { loadCalendar } from '#libs/office/load-calendar';
import { ScratchDeadlines, STARTED } from '#tests/support/scratch-deadlines';
import { changeCalendar } from './change-calendar';
import { movedDeadlines } from './moved-deadlines';
import type { CalendarOrder } from './plan-change';
import { readYear } from './read-year';
import { recountLate } from './recount-late';

/*
 * STARTED is Monday, 11 May 2026. Ten working days (`simplified-handling`) end with Monday, the 25th; 30 calendar days of a
 * petitioner (`review-request`) with Wednesday, 10 June.
 */
let scratch: ScratchDeadlines;
let admin: Actor;
beforeAll(async () => {
  scratch = await ScratchDeadlines.open('calendar');
  admin = { personId: newId() } as Actor;
  await scratch.dataSource.query(
    `INSERT INTO person (id, username, display_name, created_at) VALUES ($1, 'admin', '管理员', $2)`,
    [admin.personId, STARTED],
  );
});
afterEach(async () => {
  await scratch.dataSource.query(`DELETE FROM calendar_correction`);
  await scratch.dataSource.query(`DELETE FROM calendar_year`);
  await scratch.dataSource.query(`UPDATE deadline SET state = 'cancelled'`);
  await scratch.dataSource.query(`DELETE FROM outbox`);
});
afterAll(() => scratch.drop());

const sql = (text: string, params: unknown[] = []) => scratch.dataSource.query(text, params);
const endOf = (day: string) => endOfDay(civilDay(day));
const off = (firstDay: string, lastDay = firstDay): CalendarOrder => ({
  act: 'correct',
  firstDay,
  lastDay,
  working: false,
  name: null,
});
const worked = (day: string): CalendarOrder => ({
  act: 'correct',
  firstDay: day,
  lastDay: day,
  working: true,
  name: null,
});
const back = (day: string): CalendarOrder => ({ act: 'take-back', firstDay: day, lastDay: day });

async function start(rowId: DeadlineId, { countedFrom = STARTED } = {}) {
  const { id: first, petitionId } = await scratch.start();
  const { id } = await scratch.within((tx) =>
    startDeadline(tx, { petitionId, rowId, countedFrom, unitId: null, suffix: newId() }),
  );
  // The petition's own deadline of 60 calendar days, which no calendar moves.
  return { id, petitionId, fixed: first };
}
const version = async () => (await sql(`SELECT version FROM working_calendar`))[0].version as number;
const change = async (order: CalendarOrder, { at = STARTED, seen = undefined as number | undefined } = {}) =>
  scratch.within(
    async (tx) =>
      changeCalendar({ ...tx, actor: { kind: 'person', id: admin.personId } }, admin, order, {
        reason: '测试更正',
        version: seen ?? (await version()),
      }),
    { at, cause: `request:${newId()}` },
  );
const preview = (order: CalendarOrder, page = { offset: 0, limit: 100 }) =>
  scratch.within((tx) => movedDeadlines(tx, admin, order, page));
const read = async (id: string) => (await sql(`SELECT * FROM deadline WHERE id = $1`, [id]))[0];
const changes = (id: string) =>
  sql(
    `SELECT kind, from_due_at, to_due_at, reason, by_person FROM deadline_change WHERE deadline_id = $1 ORDER BY at, id`,
    [id],
  );

it('moves what hangs on the day, by the same rule that the preview shows, with its history', async () => {
  const one = await start('simplified-handling');
  const receipt = (await sql(`SELECT receipt_number FROM petition WHERE id = $1`, [one.petitionId]))[0];
  const shown = await preview(off('2026-05-14'));
  expect(shown).toMatchObject({ total: 1, kept: 0, days: 1 });
  expect(shown.items).toEqual([
    {
      id: one.id,
      receiptNumber: receipt.receipt_number,
      name: { zh: expect.any(String), en: expect.any(String) },
      state: 'running',
      from: endOf('2026-05-25'),
      to: endOf('2026-05-26'),
    },
  ]);
  expect((await read(one.id)).due_at).toEqual(endOf('2026-05-25'));

  expect(await change(off('2026-05-14'))).toMatchObject({ days: 1, moved: 1 });
  const moved = await read(one.id);
  expect(moved).toMatchObject({
    due_at: endOf('2026-05-26'),
    state: 'running',
    stage: 'yellow',
    light: 'green',
  });
  expect(moved.next_at).toEqual(moved.yellow_at);
  expect(await changes(one.id)).toEqual([
    {
      kind: 'recounted',
      from_due_at: endOf('2026-05-25'),
      to_due_at: endOf('2026-05-26'),
      reason: '测试更正',
      by_person: admin.personId,
    },
  ]);
  expect((await read(one.fixed)).due_at).toEqual(endOf('2026-07-10'));
  await change(back('2026-05-14'));
  expect((await read(one.id)).due_at).toEqual(endOf('2026-05-25'));
  expect((await loadCalendar(scratch.dataSource)).isWorkingDay(civilDay('2026-05-14'))).toBe(true);
});

it('a petitioner’s own period gets longer and never shorter again', async () => {
  const one = await start('review-request');
  expect((await read(one.id)).due_at).toEqual(endOf('2026-06-10'));
  await change(off('2026-06-10'));
  expect((await read(one.id)).due_at).toEqual(endOf('2026-06-11'));
  expect(await preview(back('2026-06-10'))).toMatchObject({ total: 0, kept: 1, items: [] });
  await change(back('2026-06-10'));
  expect((await read(one.id)).due_at).toEqual(endOf('2026-06-11'));
  expect(await changes(one.id)).toHaveLength(1);
});

it('the tasks of a deadline and the watch that has begun follow; one that has not is told nothing', async () => {
  const [watched, not] = [await start('simplified-handling'), await start('simplified-handling')];
  await sql(`UPDATE deadline SET watched = true WHERE id = $1`, [watched.id]);
  await sql(
    `INSERT INTO task (key, instance_key, element_instance_key, process_id, process_version, element_id, petition_id,
       candidate_group, state, deadline_id, due_at, yellow_at, receipt_number, subject, channel, urgency, created_at)
     SELECT 77, 1, 1, 'p', 1, 'e', d.petition_id, 'dongjie:handler', 'open', d.id, d.due_at, d.yellow_at, 'r', 's', 'letter',
       'normal', $2 FROM deadline d WHERE d.id = $1`,
    [watched.id, STARTED],
  );
  await change(off('2026-05-14'));
  const [task] = await sql(`SELECT due_at, yellow_at FROM task WHERE key = 77`);
  const moved = await read(watched.id);
  expect(task).toEqual({ due_at: endOf('2026-05-26'), yellow_at: moved.yellow_at });
  const commands = await sql(`SELECT petition_id, payload FROM outbox WHERE kind = 'publish-message'`);
  expect(commands).toEqual([
    {
      petition_id: watched.petitionId,
      payload: {
        name: 'deadline-changed',
        correlationKey: watched.id,
        ttlMs: expect.any(Number),
        variables: { watch: 'running', stage: 'yellow', nextAt: moved.yellow_at.toISOString() },
      },
    },
  ]);
  expect((await read(not.id)).due_at).toEqual(endOf('2026-05-26'));
});

it('of a suspended deadline as many working days are left as before', async () => {
  const one = await start('simplified-handling');
  const at = new Date('2026-05-13T02:00:00Z');
  await scratch.within((tx) => suspendDeadline(tx, { id: one.id, reason: '听证', article: 'reg-36' }), {
    at,
  });
  expect((await read(one.id)).remaining_working_days).toBe(8);
  await change(off('2026-05-15'), { at });
  const still = await read(one.id);
  expect(still).toMatchObject({
    state: 'suspended',
    light: 'grey',
    next_at: null,
    remaining_working_days: 8,
  });
  expect(still.due_at).toEqual(endOf('2026-05-26'));
  await change(off('2026-05-12'), { at });
  expect((await read(one.id)).remaining_working_days).toBe(9);
  // Resumed, it is counted from there; and a correction moves it on.
  await scratch.within((tx) => resumeDeadline(tx, { id: one.id, reason: '听证结束' }), {
    at: new Date('2026-06-01T02:00:00Z'),
  });
  expect((await read(one.id)).due_at).toEqual(endOf('2026-06-12'));
  await change(off('2026-06-03'), { at: new Date('2026-06-01T03:00:00Z') });
  expect((await read(one.id)).due_at).toEqual(endOf('2026-06-15'));
});

it('leaves alone what was met, and what somebody has set the day of', async () => {
  const [met, set] = [await start('simplified-handling'), await start('simplified-handling')];
  await scratch.within((tx) => endDeadlines(tx, met.petitionId, 'met'));
  await scratch.within((tx) =>
    moveDeadline(tx, { id: set.id, lastDay: '2026-05-27', reason: '商定', article: 'office-rule' }),
  );
  const before = [await read(met.id), await read(set.id)];
  expect(await preview(off('2026-05-14'))).toMatchObject({ total: 0 });
  await change(off('2026-05-14'));
  expect([await read(met.id), await read(set.id)]).toEqual(before);
});

it('whoever is overdue is urged once: the ladder goes on where it was', async () => {
  const one = await start('simplified-handling');
  const now = new Date('2026-05-28T02:00:00Z');
  await sql(`UPDATE deadline SET stage = 'urge-head', light = 'red', next_at = $2 WHERE id = $1`, [
    one.id,
    endOf('2026-05-28'),
  ]);
  await change(off('2026-05-14'), { at: now });
  const late = await read(one.id);
  expect(late).toMatchObject({ due_at: endOf('2026-05-26'), light: 'red', stage: 'urge-head' });
  await change(off('2026-05-15', '2026-05-22'), { at: now });
  // In time again, with 70 % of it gone: it waits for the new end, and turns yellow no second time.
  expect(await read(one.id)).toMatchObject({ due_at: endOf('2026-06-03'), stage: 'red', light: 'yellow' });
});

it('of two who change the same calendar the second is refused, and nothing of theirs is done', async () => {
  const one = await start('simplified-handling');
  const seen = await version();
  const results = await Promise.allSettled([
    change(off('2026-05-14'), { seen }),
    change(off('2026-05-15'), { seen }),
  ]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const refused = results.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
  expect(refused.reason).toMatchObject({ code: 'calendar.changed-meanwhile', status: 409 });
  expect(await sql(`SELECT count(*)::int AS n FROM calendar_correction`)).toEqual([{ n: 1 }]);
  expect((await read(one.id)).due_at).toEqual(endOf('2026-05-26'));
  expect(await version()).toBe(seen + 1);
});

it('nothing is half done when it fails', async () => {
  const one = await start('simplified-handling');
  const seen = await version();
  await expect(
    scratch.within(async (tx) => {
      await changeCalendar(tx, admin, off('2026-05-14'), { reason: '测试更正', version: seen });
      throw new Error('lost the connection');
    }),
  ).rejects.toThrow('lost the connection');
  expect([await version(), (await read(one.id)).due_at]).toEqual([seen, endOf('2026-05-25')]);
  expect(await changes(one.id)).toEqual([]);
});

it('what was begun by the calendar before is counted again, once', async () => {
  await change(off('2026-05-14'));
  // The transaction that began it had not heard yet.
  const one = await start('simplified-handling');
  expect((await read(one.id)).due_at).toEqual(endOf('2026-05-25'));
  const moved = await scratch.within(recountLate);
  expect(moved).toBe(1);
  expect((await read(one.id)).due_at).toEqual(endOf('2026-05-26'));
  expect(await changes(one.id)).toMatchObject([{ kind: 'recounted', reason: null, by_person: null }]);
  expect(await scratch.within(recountLate)).toBe(0);
});

it('confirming a year takes the word “provisional” off the deadlines in it, and withdrawing puts it back', async () => {
  // 2028 is two years ahead: nothing of it is published.
  const countedFrom = new Date('2028-05-15T02:00:00Z');
  const one = await start('simplified-handling', { countedFrom });
  const lastDay = isoDate(civilDayOf(new Date((await read(one.id)).due_at.getTime() - 1)));
  expect([(await read(one.id)).provisional, lastDay]).toEqual([true, '2028-05-29']);
  expect(await change({ act: 'confirm', year: 2028 })).toMatchObject({ days: 0, moved: 0 });
  expect((await read(one.id)).provisional).toBe(false);
  expect(await changes(one.id)).toEqual([]);
  expect(await readYear(scratch.dataSource, 2028, STARTED)).toMatchObject({
    state: 'confirmed',
    confirmed: { by: '管理员', reason: '测试更正' },
  });
  await change({ act: 'unconfirm', year: 2028 });
  expect((await read(one.id)).provisional).toBe(true);
});

it('accusations move like others and are named to nobody', async () => {
  const [one, secret] = [await start('simplified-handling'), await start('simplified-handling')];
  await sql(`UPDATE petition SET protected = true WHERE id = $1`, [secret.petitionId]);
  expect(await preview(off('2026-05-14'))).toMatchObject({ total: 1, items: [{ id: one.id }] });
  expect(await change(off('2026-05-14'))).toMatchObject({ moved: 1 });
  expect((await read(secret.id)).due_at).toEqual(endOf('2026-05-26'));
});

it('moves a thousand and more in one transaction, and pages through them', async () => {
  const one = await start('simplified-handling');
  await sql(
    `INSERT INTO deadline SELECT (json_populate_record(d, json_build_object('id', gen_random_uuid(), 'source_key', 'many' || n))).*
     FROM deadline d, generate_series(1, 2500) n WHERE d.id = $1`,
    [one.id],
  );
  const pages = [
    await preview(off('2026-05-14'), { offset: 0, limit: 10 }),
    await preview(off('2026-05-14'), { offset: 2500, limit: 10 }),
  ];
  expect(pages.map(({ total, items }) => [total, items.length])).toEqual([
    [2501, 10],
    [2501, 1],
  ]);
  expect((await change(off('2026-05-14'))).moved).toBe(2501);
  expect(
    await sql(`SELECT count(*)::int AS n FROM deadline WHERE state = 'running' AND due_at = $1`, [
      endOf('2026-05-26'),
    ]),
  ).toEqual([{ n: 2501 }]);
});

it('shows each day of a year: what it is, its name, and who said so', async () => {
  await change({ ...worked('2026-05-16'), name: '抢险' } as CalendarOrder);
  const year = await readYear(scratch.dataSource, 2026, STARTED);
  const day = (iso: string) => year.days.find((one) => one.day === iso);
  expect(year).toMatchObject({
    year: 2026,
    state: 'published',
    confirmed: null,
    firstYear: 2004,
    lastYear: 2028,
  });
  expect(year.days).toHaveLength(365);
  expect(day('2026-05-16')).toMatchObject({
    kind: 'make-up',
    working: true,
    name: { zh: '抢险' },
    correction: { by: '管理员', reason: '测试更正' },
  });
  expect(day('2026-10-01')).toMatchObject({
    kind: 'holiday',
    name: { zh: '国庆节', en: 'National Day' },
    correction: null,
  });
  expect(day('2026-02-14')).toMatchObject({ kind: 'make-up', working: true });
  expect(day('2026-05-17')).toMatchObject({ kind: 'weekend', name: null });
  expect(day('2026-05-18')).toMatchObject({ kind: 'workday' });
  expect(day('2026-12-31')).toMatchObject({ provisional: true });
  expect(year.history[0]).toMatchObject({ kind: 'corrected', firstDay: '2026-05-16', days: 1, by: '管理员' });
  await expect(readYear(scratch.dataSource, 2029, STARTED)).rejects.toMatchObject({
    code: 'calendar.year-unknown',
  });
});
