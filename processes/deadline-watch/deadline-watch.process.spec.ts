import { advance, CaseDriver, officeNow, TRIAGE_TO } from '#tests/support/case-driver';
import { loginAs } from '#tests/support/api-client';
import { CalendarDriver } from '#tests/support/calendar-driver';
import { eventually } from '#tests/support/eventually';
import { OfficeDatabase } from '#tests/support/office-database';
import { settled } from '#tests/support/settled';

const changed = (one: CaseDriver, rowId: string, kind: string) =>
  eventually(`${rowId} of ${one.receiptNumber} is ${kind}`, async () => {
    const deadline = await one.deadline(rowId);
    return deadline.changes.some((change: any) => change.kind === kind) && deadline;
  });
const kinds = (deadline: any) => deadline.changes.map((change: any) => change.kind);
const DAY = 86_400_000;
const MINUTE = 60_000;
/** To a minute after an instant. */
const advanceTo = async (instant: string) =>
  advance({ minutes: Math.ceil((Date.parse(instant) - (await officeNow()).getTime()) / MINUTE) + 1 });
const calendar = new CalendarDriver();
const database = new OfficeDatabase();
afterEach(() => calendar.takeAllBack());
afterAll(() => database.close());
const chinaDay = (at: Date) => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);

describe('the ladder', () => {
  it('turns yellow, red, and climbs to the circular while nobody decides', async () => {
    const one = await CaseDriver.register();
    await one.task('triage-petition');
    await advance({ days: 12 });
    const yellow = await changed(one, 'registration-decision', 'yellow');
    expect([yellow.light, kinds(yellow)]).toEqual(['yellow', ['yellow']]);
    await advance({ days: 4 });
    const red = await changed(one, 'registration-decision', 'urge-handler');
    expect(red.light).toBe('red');
    await advance({ days: 15 });
    const last = await changed(one, 'registration-decision', 'circular');
    expect(kinds(last)).toEqual(['yellow', 'red', 'urge-handler', 'urge-head', 'rectification', 'circular']);
  });

  it('marks what was done late and stops', async () => {
    const one = await CaseDriver.register();
    await one.task('triage-petition');
    await advance({ days: 16 });
    await changed(one, 'registration-decision', 'red');
    await one.complete('triage-petition', TRIAGE_TO('dongjie'));
    const ended = await changed(one, 'registration-decision', 'met');
    expect([ended.state, ended.late, ended.light]).toEqual(['met', true, 'red']);
  });

  it('climbs through 60 days of handling, and 90 with nothing done', async () => {
    const one = await CaseDriver.register();
    await one.complete('triage-petition', TRIAGE_TO('dongjie'));
    await one.complete('accept-petition', { decision: 'accept' });
    await one.task('investigate-petition');
    await advance({ days: 60 });
    expect((await changed(one, 'handling', 'yellow')).light).toBe('yellow');
    await advance({ days: 30 });
    const deadline = await changed(one, 'handling', 'circular');
    expect([deadline.state, deadline.light]).toEqual(['running', 'red']);
  });
});

describe('a changed deadline', () => {
  const accepted = async () => {
    const one = await CaseDriver.register();
    await one.complete('triage-petition', TRIAGE_TO('dongjie'));
    await one.complete('accept-petition', { decision: 'accept' });
    await one.task('investigate-petition');
    return one;
  };

  it('follows the working calendar: the watch that waits in the engine fires at the corrected day only', async () => {
    const one = await CaseDriver.register();
    await one.complete('triage-petition', TRIAGE_TO('xinhe', { procedure: 'simplified' }));
    await one.complete('accept-petition', { decision: 'accept' });
    await one.task('reply-simply');
    const before = await one.deadline('simplified-handling');
    // Its watch waits for the end from now on.
    await advanceTo(before.yellowAt);
    await changed(one, 'simplified-handling', 'yellow');
    const [next] = await calendar.workingDays(1);
    await calendar.correct(next as string, { name: '台风停工' });
    const moved = await one.deadline('simplified-handling');
    expect(new Date(moved.dueAt) > new Date(before.dueAt)).toBe(true);
    await advanceTo(before.dueAt);
    await settled(database);
    expect(kinds(await one.deadline('simplified-handling'))).not.toContain('red');
    await advanceTo(moved.dueAt);
    expect((await changed(one, 'simplified-handling', 'red')).light).toBe('red');
  });

  it('is moved by the supervisor with reason and article; the watch fires at the new time only', async () => {
    const one = await accepted();
    const before = await one.deadline('handling');
    const lastDay = chinaDay(new Date((await officeNow()).getTime() + 100 * DAY));
    const supervisor = await loginAs('supervisor');
    await supervisor.post(`/deadlines/${before.id}/move`, {
      lastDay,
      reason: '等待司法鉴定结论',
      article: 'reg-34',
    });
    const moved = await one.deadline('handling');
    expect(moved.changes[0]).toMatchObject({ kind: 'moved', reason: '等待司法鉴定结论', by: '何志强' });
    expect(chinaDay(new Date(new Date(moved.dueAt).getTime() - 1))).toBe(lastDay);
    expect((await one.task('investigate-petition')).dueAt).toBe(moved.dueAt);
    await advance({ days: 62 });
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(kinds(await one.deadline('handling'))).toEqual(['moved']);
    await advance({ days: 40 });
    await changed(one, 'handling', 'red');
  });

  it('may be moved by nobody else, nor into the past', async () => {
    const one = await accepted();
    const { id } = await one.deadline('handling');
    const body = { lastDay: '2020-01-01', reason: '试一试', article: 'reg-34' };
    const handler = await (await loginAs('handler.dongjie')).request('POST', `/deadlines/${id}/move`, body);
    expect(handler.status).toBe(403);
    const past = await (await loginAs('supervisor')).request('POST', `/deadlines/${id}/move`, body);
    expect([past.status, past.body.errors[0].field]).toEqual([422, 'lastDay']);
  });

  it('really stops while suspended: what is left is counted again on resume', async () => {
    const one = await accepted();
    const before = await one.deadline('handling');
    const supervisor = await loginAs('supervisor');
    await supervisor.post(`/deadlines/${before.id}/suspend`, { reason: '等待鉴定', article: 'reg-36' });
    expect((await one.deadline('handling')).light).toBe('grey');
    await advance({ days: 90 });
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    const still = await one.deadline('handling');
    expect([still.state, kinds(still)]).toEqual(['suspended', ['suspended']]);
    await supervisor.post(`/deadlines/${before.id}/resume`, { reason: '鉴定完成' });
    const resumed = await one.deadline('handling');
    const moved = new Date(resumed.dueAt).getTime() - new Date(before.dueAt).getTime();
    expect(resumed.state).toBe('running');
    expect(moved / DAY).toBeGreaterThanOrEqual(90);
    expect(moved / DAY).toBeLessThan(92);
    await advance({ days: 63 });
    await changed(one, 'handling', 'red');
  });
});
