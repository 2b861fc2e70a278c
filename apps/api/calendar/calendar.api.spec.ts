import { loginAs } from '#tests/support/api-client';
import { CalendarDriver } from '#tests/support/calendar-driver';
import { CaseDriver, officeDay, TRIAGE_TO } from '#tests/support/case-driver';

const calendar = new CalendarDriver();
afterEach(() => calendar.takeAllBack());

const refused = async (username: string, path: string, body: object) => {
  const { status, body: problem } = await (await loginAs(username)).request('POST', `/calendar${path}`, body);
  return [status, problem.code, problem.errors?.[0]?.field];
};
const body = async (over: object = {}) => {
  const day = await officeDay();
  const { version } = await calendar.year();
  return { firstDay: day, lastDay: day, working: false, reason: '测试更正', version, ...over };
};

it('everybody of the staff may look, an administrator alone may change', async () => {
  for (const name of ['handler.dongjie', 'supervisor', 'auditor', 'discipline', 'admin'])
    expect(Object.keys(await (await loginAs(name)).get('/calendar'))).toContain('days');
  for (const name of ['handler.dongjie', 'supervisor', 'auditor'])
    for (const path of ['/preview', '/corrections', '/corrections/take-back', '/confirmations'])
      expect((await refused(name, path, await body()))[0]).toBe(403);
});

it('a correction moves a case’s deadline for everybody at once, and is on record', async () => {
  const one = await CaseDriver.register();
  await one.complete('triage-petition', TRIAGE_TO('xinhe', { procedure: 'simplified' }));
  const before = await one.deadline('simplified-acceptance');
  const [first] = await calendar.workingDays(3);
  const admin = await loginAs('admin');
  const { version } = await calendar.year();
  const shown = await admin.post('/calendar/preview', {
    act: 'correct',
    firstDay: first,
    lastDay: first,
    working: false,
    limit: 100,
  });
  expect(shown.version).toBe(version);
  expect(shown.items).toContainEqual(
    expect.objectContaining({ receiptNumber: one.receiptNumber, from: before.dueAt }),
  );
  const { to } = shown.items.find((item: any) => item.id === before.id);

  const changed = await calendar.correct(first as string);
  expect(changed).toMatchObject({ version: version + 1, days: 1 });
  expect(changed.moved).toBeGreaterThan(0);
  const after = await one.deadline('simplified-acceptance');
  expect(after.dueAt).toBe(to);
  expect(after.changes[0]).toMatchObject({ kind: 'recounted', reason: '测试：停工一天' });
  expect((await one.task('accept-petition')).dueAt).toBe(to);

  // The next deadline is counted by it from its first instant on, in the worker too.
  const next = await CaseDriver.register();
  await next.complete('triage-petition', TRIAGE_TO('xinhe', { procedure: 'simplified' }));
  expect((await next.deadline('simplified-acceptance')).dueAt).toBe(to);

  const { items } = await (await loginAs('auditor')).get('/audit?subjectType=calendar&limit=1');
  expect(items[0]).toMatchObject({
    action: 'calendar.correct',
    subjectId: String(first).slice(0, 4),
    detail: { firstDay: first, days: 1, working: false },
  });
  expect(JSON.stringify(items[0])).not.toContain('停工');
  const { history } = await calendar.year(Number(String(first).slice(0, 4)));
  expect(history[0]).toMatchObject({ kind: 'corrected', reason: '测试：停工一天', moved: changed.moved });

  await calendar.takeAllBack();
  expect((await one.deadline('simplified-acceptance')).dueAt).toBe(before.dueAt);
});

it('whoever has seen another version is refused, and nothing is changed', async () => {
  const [first, second] = await calendar.workingDays(2, '2026-03-01');
  const { version } = await calendar.year();
  await calendar.correct(first as string);
  expect(
    await refused('admin', '/corrections', {
      ...(await body({ firstDay: second, lastDay: second })),
      version,
    }),
  ).toEqual([409, 'calendar.changed-meanwhile', undefined]);
  const year = await calendar.year(2026);
  expect(year.days.find(({ day }: any) => day === second)).toMatchObject({ working: true, correction: null });
});

it('a year is confirmed and that is taken back, once each', async () => {
  const { lastYear: year } = await calendar.year();
  const admin = await loginAs('admin');
  const say = async (final: boolean) => {
    const { version } = await calendar.year();
    return { year, final, reason: '国务院办公厅通知', version };
  };
  await admin.post('/calendar/confirmations', await say(true));
  expect(await calendar.year(year)).toMatchObject({
    state: 'confirmed',
    confirmed: { reason: '国务院办公厅通知' },
  });
  expect(await refused('admin', '/confirmations', await say(true))).toEqual([
    409,
    'calendar.confirmed-already',
    undefined,
  ]);
  await admin.post('/calendar/confirmations', await say(false));
  expect((await calendar.year(year)).state).toBe('provisional');
});

it.each([
  [{ reason: ' ' }, 'reason'],
  [{ reason: 'a'.repeat(201) }, 'reason'],
  [{ firstDay: '2026-02-30' }, 'firstDay'],
  [{ firstDay: 'tomorrow' }, 'firstDay'],
  [{ firstDay: '1999-01-01' }, 'firstDay'],
  [{ lastDay: '2005-01-01' }, 'lastDay'],
  [{ working: 'no' }, 'working'],
  [{ name: ' ' }, 'name'],
  [{ name: '长'.repeat(31) }, 'name'],
  [{ version: -1 }, 'version'],
])('refuses %o by its field', async (over, field) => {
  const [status, , named] = await refused('admin', '/corrections', await body(over));
  expect([[400, 422].includes(status as number), named]).toEqual([true, field]);
});

it('a year that is not kept is refused', async () => {
  const { status } = await (await loginAs('admin')).request('GET', '/calendar?year=1999');
  expect(status).toBe(422);
});

describe('a sheet of a year', () => {
  const csv = (...lines: string[]) => Buffer.from(['日期,安排,名称', ...lines].join('\n')).toString('base64');
  const send = async (mode: 'preview' | 'apply', content: string, over: object = {}) => {
    const { version, lastYear } = await calendar.year();
    const sheet = { mode, year: lastYear, content, reason: '国务院办公厅通知', version, ...over };
    return (await loginAs('admin')).post('/calendar/import', sheet);
  };

  it('is looked at first, then read in: all of it or nothing', async () => {
    const { lastYear: year } = await calendar.year();
    const good = [`${year}-05-01,休息,劳动节`, `${year}-05-02,休息,劳动节`];
    const bad = await send('apply', csv(...good, `${year}-05-32,休息,`, `${year}-05-03,大概,`));
    expect(bad).toMatchObject({ applied: false, rows: 4, moved: null });
    expect(bad.faults.map(({ row, column, rule }: any) => [row, column, rule])).toEqual([
      [4, '日期', 'calendar-import.date-form'],
      [5, '安排', 'calendar-import.state-unknown'],
    ]);
    const looked = await send('preview', csv(...good));
    expect(looked).toMatchObject({ applied: false, faults: [], moved: { days: 2 } });
    const day = async () => (await calendar.year(year)).days.find(({ day }: any) => day === `${year}-05-01`);
    expect((await day()).correction).toBeNull();
    for (const one of looked.days) calendar.note(one.day);
    expect(await send('apply', csv(...good))).toMatchObject({ applied: true });
    expect(await day()).toMatchObject({ kind: 'holiday', name: { zh: '劳动节' }, provisional: false });
    expect(await send('preview', csv(...good))).toMatchObject({ days: [], moved: null });
  });

  it('the year as it is, read in again, changes nothing', async () => {
    for (const year of [2026, (await calendar.year()).lastYear]) {
      const { days } = await calendar.year(year);
      const lines = days.map(
        ({ day, working, name }: any) => `${day},${working ? '上班' : '休息'},${name?.zh ?? ''}`,
      );
      expect(await send('apply', csv(...lines), { year })).toMatchObject({
        rows: days.length,
        faults: [],
        days: [],
        applied: false,
      });
    }
  });

  it('of another version than was seen it is refused', async () => {
    const { version, lastYear } = await calendar.year();
    const [status, code] = await refused('admin', '/import', {
      mode: 'apply',
      year: lastYear,
      content: csv(`${lastYear}-05-01,休息,劳动节`),
      reason: '国务院办公厅通知',
      version: version + 1,
    });
    expect([status, code]).toEqual([409, 'calendar.changed-meanwhile']);
  });

  it('is an administrator’s to read in', async () => {
    expect((await refused('supervisor', '/import', {}))[0]).toBe(403);
  });
});
