import { ApiClient, loginAs } from '#tests/support/api-client';
import { advance, CaseDriver, INVESTIGATION, TRIAGE_TO } from '#tests/support/case-driver';
import { engineAddresses } from '#tests/support/engine-addresses';
import { eventually } from '#tests/support/eventually';
import { OfficeDatabase } from '#tests/support/office-database';
import { Engine } from '#libs/zeebe/engine';

const ANSWER = { answer: '因施工材料未到位而延误，本月二十日前办结。' };
const REPORT = { report: '材料已经到位，已开工，按整改意见逐项落实。' };
const ACCEPTED = { accepted: true, grounds: '原因清楚，时限明确。' };
const REFUSED = { accepted: false, grounds: '没有写明办结时限，请补充。' };

/** With the unit, accepted and under investigation. */
async function accepted(): Promise<CaseDriver> {
  const one = await CaseDriver.register();
  await one.complete('triage-petition', TRIAGE_TO('dongjie'));
  await one.complete('accept-petition', { decision: 'accept' });
  await one.task('investigate-petition');
  return one;
}

async function supervise(one: CaseDriver, as = 'supervisor') {
  const reason = '请在一周内拿出办法。';
  return (await loginAs(as)).request('POST', `/petitions/${one.id}/supervision`, { reason });
}

async function supervisions(one: CaseDriver, as = 'supervisor'): Promise<any[]> {
  return (await loginAs(as)).get(`/petitions/${one.id}/supervisions`);
}

const newest = (one: CaseDriver, what: string, is: (supervision: any) => boolean) =>
  eventually(what, async () => {
    const [supervision] = await supervisions(one);
    return supervision && is(supervision) && supervision;
  });

async function isListed(one: CaseDriver): Promise<boolean> {
  const page = await (await loginAs('head.dongjie')).get('/supervision/open?unitId=dongjie&limit=100');
  return page.items.some((item: any) => item.petition.id === one.id);
}

const papers = async (one: CaseDriver) =>
  (await one.view()).documents.map((document: any) => document.kind) as string[];

/** The quickest end of the handling period: its petitioner withdraws. */
async function workIsOver(one: CaseDriver): Promise<void> {
  await new ApiClient().post('/public/withdraw', { ...one.credentials, reason: '问题已经解决' });
}

it('begins at the ladder, is accepted, and ends when the work is done', async () => {
  const one = await CaseDriver.register();
  await one.complete('triage-petition', TRIAGE_TO('dongjie'));
  await one.task('accept-petition');
  await advance({ days: 24 });
  const answer = await one.task('answer-supervision');
  expect(answer.group).toBe('dongjie:head');
  const [supervision] = await supervisions(one);
  expect(supervision).toMatchObject({
    origin: 'ladder',
    state: 'open',
    rowId: 'acceptance-notice',
    rounds: 0,
  });
  expect(await papers(one)).toContain('supervision-urge');
  expect(answer.dueAt).toBe((await one.deadline('supervision-answer')).dueAt);
  expect(await isListed(one)).toBe(true);
  const again = await supervise(one);
  expect([again.status, again.body.code]).toEqual([409, 'supervision.pending']);

  await one.complete('answer-supervision', ANSWER);
  expect((await one.task('examine-answer')).group).toBe('petition-office:supervisor');
  await one.complete('examine-answer', ACCEPTED, 'supervisor');
  await newest(one, 'the acceptance', ({ state }) => state === 'accepted');
  expect(await isListed(one)).toBe(true);

  await one.complete('accept-petition', { decision: 'accept' });
  const ended = await newest(one, 'the end', ({ endedAt }) => endedAt !== null);
  expect(ended).toMatchObject({ state: 'ended', endKind: 'met' });
  expect(await isListed(one)).toBe(false);
  await eventually('its line in the history', async () => {
    const timeline = await (await loginAs('supervisor')).get(`/petitions/${one.id}/timeline`);
    return timeline.some((line: any) => line.step === 'close-supervision');
  });
});

it('is rectified as often as the rules allow, then circulated', async () => {
  const one = await accepted();
  expect((await supervise(one, 'supervisor')).status).toBe(204);
  await one.complete('answer-supervision', ANSWER);
  await one.complete('examine-answer', REFUSED, 'supervisor');
  for (const round of [1, 2]) {
    await one.task('report-rectification');
    await newest(one, `round ${round}`, ({ rounds }) => rounds === round);
    await one.complete('report-rectification', REPORT);
    await one.complete('check-rectification', REFUSED, 'supervisor');
  }
  const circulated = await newest(one, 'the circular', ({ state }) => state === 'circulated');
  expect(circulated.circularAt).not.toBeNull();
  const kinds = await papers(one);
  expect(kinds.filter((kind) => kind === 'rectification-opinion')).toHaveLength(2);
  expect(kinds.filter((kind) => kind === 'supervision-circular')).toHaveLength(1);
  expect(await isListed(one)).toBe(true);
  await workIsOver(one);
  expect(await newest(one, 'the end', ({ endedAt }) => endedAt !== null)).toMatchObject({
    endKind: 'cancelled',
  });
  expect(await isListed(one)).toBe(false);
});

it('is accepted after a rectification', async () => {
  const one = await accepted();
  await supervise(one);
  await one.complete('answer-supervision', ANSWER);
  await one.complete('examine-answer', REFUSED, 'supervisor');
  await one.complete('report-rectification', REPORT);
  await one.complete('check-rectification', ACCEPTED, 'supervisor');
  expect(await newest(one, 'the acceptance', ({ state }) => state === 'accepted')).toMatchObject({
    rounds: 1,
    circularAt: null,
  });
});

it('circulates once a unit that does not answer, and goes on', async () => {
  const one = await accepted();
  await supervise(one);
  await one.task('answer-supervision');
  await advance({ days: 30 });
  await newest(one, 'the circular', ({ circularAt }) => circularAt !== null);
  expect((await newest(one, 'open', () => true)).state).toBe('open');
  await one.complete('answer-supervision', ANSWER);
  await one.task('examine-answer');
  expect((await papers(one)).filter((kind) => kind === 'supervision-circular')).toHaveLength(1);
});

it('ends under way when the work is done first; its tasks and periods go', async () => {
  const one = await accepted();
  await supervise(one);
  const task = await one.task('answer-supervision');
  await workIsOver(one);
  await one.status('withdrawn');
  await newest(one, 'the end', ({ endedAt }) => endedAt !== null);
  await eventually('the task is gone', async () => {
    const now = (await one.view()).tasks.find((each: any) => each.key === task.key);
    return now.state === 'cancelled' || now.state === 'canceled';
  });
  await eventually('its line in the history', async () => {
    const timeline = await (await loginAs('supervisor')).get(`/petitions/${one.id}/timeline`);
    return timeline.some((line: any) => line.step === 'end-supervision');
  });
  expect((await one.deadline('supervision-answer')).state).toBe('cancelled');
});

it('has proof of who was shown it, and who acknowledged it', async () => {
  const one = await accepted();
  await supervise(one);
  await one.task('answer-supervision');
  expect((await supervisions(one))[0].readings).toEqual([]);
  const [shown] = await supervisions(one, 'head.dongjie');
  expect(shown.mayAcknowledge).toBe(true);
  expect(shown.readings).toMatchObject([{ role: 'head', acknowledgedAt: null }]);
  const head = await loginAs('head.dongjie');
  await head.post(`/petitions/${one.id}/supervision/acknowledge`, {});
  await head.post(`/petitions/${one.id}/supervision/acknowledge`, {});
  const [after] = await supervisions(one, 'head.dongjie');
  expect(after.readings).toHaveLength(1);
  expect(after.readings[0].shownAt).toBe(shown.readings[0].shownAt);
  expect(after.readings[0].acknowledgedAt).not.toBeNull();
  expect(after.mayAcknowledge).toBe(false);
  const other = await (
    await loginAs('head.hexi')
  ).request('POST', `/petitions/${one.id}/supervision/acknowledge`, {});
  expect(other.status).toBe(404);
});

it('is ordered by a leader or the petition office alone, never of an accusation, and only where something runs', async () => {
  const one = await accepted();
  expect((await supervise(one, 'head.dongjie')).status).toBe(403);
  expect((await supervise(one, 'handler.dongjie')).status).toBe(403);
  const accusation = await CaseDriver.register({ category: 'accusation', accusedUnitId: 'hexi' });
  expect((await supervise(accusation, 'supervisor')).status).toBe(404);
  const blank = await (
    await loginAs('supervisor')
  ).request('POST', `/petitions/${one.id}/supervision`, { reason: ' ' });
  expect([blank.status, blank.body.errors[0].field]).toEqual([422, 'reason']);
  await one.complete('investigate-petition', INVESTIGATION);
  expect((await supervise(one)).status).toBe(204);
});

describe('a message alone', () => {
  const engine = new Engine(engineAddresses());
  const database = new OfficeDatabase();
  afterAll(async () => {
    await engine.close();
    await database.close();
  });
  const forge = (name: string, supervisionId: string) =>
    engine.publishMessage({
      name,
      correlationKey: supervisionId,
      messageId: `forged-${name}-${supervisionId}`,
      variables: {},
      ttlMs: 60_000,
    });

  it('ends no supervision whose work is not done', async () => {
    const one = await accepted();
    expect((await supervise(one)).status).toBe(204);
    await one.task('answer-supervision');
    const [{ id }] = await supervisions(one);
    await forge('supervised-work-overtaken', id);
    const incident = await eventually('it is an incident', async () => {
      const rows = await database.rows<{ message: string }>(
        `SELECT i.message FROM incident i JOIN instance_claim c ON c.instance_key = i.instance_key
         WHERE c.petition_id = $1 AND c.process_id = 'supervision' AND i.state = 'open'`,
        [one.id],
      );
      return rows[0];
    });
    expect(incident.message).toContain('supervision.not-over');
    expect(await supervisions(one)).toMatchObject([{ id, endedAt: null }]);
    expect(await isListed(one)).toBe(true);
  });

  it('circulates no unit that is not late', async () => {
    const one = await accepted();
    expect((await supervise(one)).status).toBe(204);
    await one.task('answer-supervision');
    const [{ id }] = await supervisions(one);
    await forge('supervision-overdue', id);
    await eventually('it was looked into', async () => {
      const rows = await database.rows(
        `SELECT 1 FROM element_instance e JOIN instance_claim c ON c.instance_key = e.instance_key
         WHERE c.petition_id = $1 AND e.element_id = 'circulate-lateness' AND e.state = 'completed'`,
        [one.id],
      );
      return rows.length > 0;
    });
    expect(await papers(one)).not.toContain('supervision-circular');
    expect((await one.task('answer-supervision')).state).toBe('open');
  });
});
