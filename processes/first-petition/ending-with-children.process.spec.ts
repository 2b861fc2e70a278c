import { ApiClient, loginAs } from '#tests/support/api-client';
import { answeredCase, askFor, decideAppeal } from '#tests/support/appeal-driver';
import { advance, CaseDriver, TRIAGE_TO } from '#tests/support/case-driver';
import { eventually } from '#tests/support/eventually';
import { carryOut, CONVENER, MeetingDriver } from '#tests/support/meeting-driver';
import { OfficeDatabase } from '#tests/support/office-database';
import { ReturnDriver } from '#tests/support/return-driver';
import { settled } from '#tests/support/settled';

/**
 * A case ends while much of it is under way: every child ends with it, in order and with its notices, but what is the
 * petitioner's own (an assisted return, a request for erasure) and what was done before; no task, watch or wait of the
 * ended ones stays.
 */
const publicly = new ApiClient();
const database = new OfficeDatabase();
afterAll(() => database.close());

const withdraw = async (one: CaseDriver) => {
  await publicly.post('/public/withdraw', { ...one.credentials, reason: '问题已经解决' });
  await one.status('withdrawn');
  await settled(database);
};
const kindsOf = (view: any) => view.notices.map(({ kind }: any) => kind);
const openSteps = (view: any) =>
  view.tasks.filter(({ state }: any) => state === 'open').map(({ elementId }: any) => elementId);
const runningRows = (view: any) =>
  view.deadlines
    .filter(({ state }: any) => ['running', 'suspended'].includes(state))
    .map(({ rowId }: any) => rowId);

/** Processes of which an instance of the case is active, watches of deadlines that have ended, and open incidents. */
async function left(one: CaseDriver): Promise<{ processes: string[]; watches: number; incidents: number }> {
  const processes = await database.rows<{ id: string }>(
    `SELECT DISTINCT process_id AS id FROM process_instance WHERE petition_id = $1 AND state = 'active' ORDER BY 1`,
    [one.id],
  );
  const watches = await database.value<number>(
    `SELECT count(*)::int FROM deadline d JOIN process_instance w ON w.key = d.watch_key
     WHERE d.petition_id = $1 AND d.state IN ('met', 'cancelled') AND w.state = 'active'`,
    [one.id],
  );
  const incidents = await database.value<number>(
    `SELECT count(*)::int FROM incident i JOIN process_instance p ON p.key = i.instance_key
     WHERE p.petition_id = $1 AND i.state = 'open'`,
    [one.id],
  );
  return { processes: processes.map(({ id }) => id), watches, incidents };
}
const watching = (one: CaseDriver) =>
  database.value<number>(
    `SELECT count(*)::int FROM deadline d JOIN process_instance w ON w.key = d.watch_key
     WHERE d.petition_id = $1 AND w.state = 'active'`,
    [one.id],
  );
const instanceOf = (meeting: MeetingDriver) =>
  database.value<string>(
    `SELECT p.state FROM instance_claim c JOIN process_instance p ON p.key = c.instance_key
     WHERE c.meeting_id = $1 AND c.process_id = 'joint-meeting'`,
    [meeting.id],
  );

it('is withdrawn in the midst of its handling: each child ends, what was done stays, and what is the petitioner’s own goes on', async () => {
  const supervisor = await loginAs('supervisor');
  const [one, merged] = [await CaseDriver.register(), await CaseDriver.register()];
  for (const each of [one, merged]) await each.task('triage-petition');
  await (
    await loginAs('registrar')
  ).post(`/petitions/${merged.id}/merge`, {
    leading: one.receiptNumber,
    reason: '两件反映同一楼道照明问题，一并调查答复。',
  });
  await merged.status('merged');
  await one.complete('triage-petition', TRIAGE_TO('dongjie'));
  await one.complete('accept-petition', { decision: 'accept' });
  // One meeting has resolved two things of it, of which one is done; its deadline is watched by now.
  const held = await MeetingDriver.propose(one);
  await held.plan();
  await held.hold(['dongjie', 'hexi'], 4);
  await eventually('both are to be carried out', async () => {
    const steps = openSteps(await one.view());
    return steps.filter((step: string) => step === 'carry-out-resolution').length === 2;
  });
  await carryOut(one);
  await advance({ days: 4 });
  await eventually('a deadline is watched', async () => (await watching(one)) > 0);
  // Another is planned, its participants invited and one of them represented.
  const planned = await MeetingDriver.propose(one);
  await planned.plan();
  await planned.answer('head.dongjie', 'deputy', 'handler.dongjie');
  const handler = await loginAs('handler.dongjie');
  await handler.post(`/petitions/${one.id}/extension`, { days: 10, reason: '需要委托第三方检测鉴定。' });
  await one.task('decide-extension');
  await supervisor.post(`/petitions/${one.id}/supervision`, { reason: '请在一周内拿出办法。' });
  await one.task('answer-supervision');
  await publicly.post('/public/erasure-request', one.credentials);
  await one.task('decide-erasure-request');
  const help = await (await ReturnDriver.asked(one)).offered();

  await withdraw(one);

  const view = await one.view();
  expect(kindsOf(view)).toContain('withdrawal');
  expect(openSteps(view)).toEqual(['decide-erasure-request']);
  expect(runningRows(view).sort()).toEqual(['erasure-answer', 'return-answer']);
  expect(await left(one)).toEqual({
    processes: ['assisted-return', 'erasure-request'],
    watches: 0,
    incidents: 0,
  });
  const [supervision] = await supervisor.get(`/petitions/${one.id}/supervisions`);
  expect(supervision).toMatchObject({ endKind: 'cancelled' });

  // The meeting that was held keeps what was carried out of it, and is over; who had the rest to do is told.
  const { resolutions } = await held.state('closed');
  expect(resolutions.map(({ state }: any) => state).sort()).toEqual(['done', 'dropped']);
  expect(resolutions.find(({ state }: any) => state === 'done').report).toBe('线路已经改造，验收合格。');
  const owner = `head.${resolutions.find(({ state }: any) => state === 'dropped').unitId}`;
  expect(await held.noticesTo(owner)).toContain('meeting-resolution-dropped');
  // The one that was to come is called off: post, deputy and convener are told.
  await planned.state('cancelled');
  for (const name of ['head.hexi', 'handler.dongjie', CONVENER])
    expect([name, await planned.noticesTo(name)]).toEqual([
      name,
      expect.arrayContaining(['meeting-cancelled']),
    ]);
  for (const meeting of [held, planned]) expect(await instanceOf(meeting)).toBe('completed');

  // The other case's matter does not end with this one: it is handled by itself again, and its petitioner knows.
  const separate = await eventually('the merged case is by itself', async () => {
    const found = await merged.view();
    return found.status !== 'merged' && openSteps(found).length > 0 && found;
  });
  expect(kindsOf(separate)).toContain('merge-undone');

  // What is the petitioner's own is theirs to end, and is answered in its time.
  await help.said('stop');
  await help.state('declined');
  await one.complete('decide-erasure-request', {
    outcome: 'decline',
    grounds: '案卷依法须按期保管，期满后销毁。',
  });
  await settled(database);
  expect(await left(one)).toEqual({ processes: [], watches: 0, incidents: 0 });
  expect(runningRows(await one.view())).toEqual([]);
}, 240_000);

describe('is withdrawn under appeal', () => {
  const atReview = async () => {
    const one = await answeredCase();
    expect((await askFor('review', one)).status).toBe(204);
    await one.task('examine-review');
    return one;
  };

  it('with its review and a meeting', async () => {
    const one = await atReview();
    const meeting = await MeetingDriver.propose(one);
    await meeting.plan();
    await withdraw(one);
    const view = await one.view();
    expect([openSteps(view), runningRows(view)]).toEqual([[], []]);
    expect((await one.track()).reviews.map(({ state }: any) => state)).toEqual(['withdrawn']);
    expect(await left(one)).toEqual({ processes: [], watches: 0, incidents: 0 });
    await meeting.state('cancelled');
    expect(await instanceOf(meeting)).toBe('completed');
  });

  it('with its re-review; the review that was decided stays', async () => {
    const one = await atReview();
    await decideAppeal('review', one);
    expect((await askFor('re-review', one)).status).toBe(204);
    await one.task('examine-re-review');
    await withdraw(one);
    const view = await one.view();
    expect([openSteps(view), runningRows(view)]).toEqual([[], []]);
    const states = (await one.track()).reviews.map(({ level, state }: any) => [level, state]);
    expect(states).toEqual(
      expect.arrayContaining([
        ['review', 'decided'],
        ['re-review', 'withdrawn'],
      ]),
    );
    expect(await left(one)).toEqual({ processes: [], watches: 0, incidents: 0 });
  });
});

it('is forwarded to another authority: the meeting on it alone is called off, the request for erasure is answered all the same', async () => {
  const one = await CaseDriver.register();
  const meeting = await MeetingDriver.propose(one);
  await meeting.plan();
  await publicly.post('/public/erasure-request', one.credentials);
  await one.task('decide-erasure-request');
  await one.complete('triage-petition', {
    category: 'claim',
    competence: 'other-authority',
    repeat: 'none',
    urgency: 'normal',
    targetAuthority: '县交通运输局',
  });
  await one.status('forwarded');
  await settled(database);
  const view = await one.view();
  expect(openSteps(view)).toEqual(['decide-erasure-request']);
  // The other authority's answer is waited for after the case has ended here.
  expect(runningRows(view).sort()).toEqual(['erasure-answer', 'outside-answer']);
  expect(await left(one)).toEqual({ processes: ['erasure-request'], watches: 0, incidents: 0 });
  await meeting.state('cancelled');
  expect(await meeting.noticesTo('head.hexi')).toContain('meeting-cancelled');
});
