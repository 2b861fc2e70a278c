import { ApiClient, loginAs } from '#tests/support/api-client';
import { aPetitioner, CaseDriver } from '#tests/support/case-driver';
import { eventually } from '#tests/support/eventually';
import { OfficeDatabase } from '#tests/support/office-database';

const GROUNDS = '事项正在办理，办结以前需要联系信访人。';
const publicly = new ApiClient();
const database = new OfficeDatabase();
afterAll(() => database.close());

const ask = (one: CaseDriver, queryCode = one.queryCode, reason?: string) =>
  publicly.request('POST', '/public/erasure-request', {
    receiptNumber: one.receiptNumber,
    queryCode,
    reason,
  });
const track = (one: CaseDriver, queryCode = one.queryCode) =>
  publicly.post('/public/track', { receiptNumber: one.receiptNumber, queryCode });
const running = (view: any, rowId: string) =>
  view.deadlines.filter((one: any) => one.rowId === rowId && one.state === 'running');
const answered = (one: CaseDriver, state: string) =>
  eventually(`the request is ${state}`, async () => {
    const tracked = await track(one);
    return tracked.erasureRequest?.state === state && tracked;
  });

async function withdrawn(): Promise<CaseDriver> {
  const one = await CaseDriver.register({ petitioners: [{ ...aPetitioner(), address: '清河镇东街8号' }] });
  await one.task('triage-petition');
  await publicly.post('/public/withdraw', { ...one.credentials, reason: '问题已经解决' });
  await one.status('withdrawn');
  return one;
}

describe('a request for erasure', () => {
  it('of an open case is answered by the supervisor in time, with grounds, article and the way to object', async () => {
    const one = await CaseDriver.register();
    await one.task('triage-petition');
    expect((await track(one)).canRequestErasure).toBe(true);
    expect((await ask(one, one.queryCode, '不想留下信息')).status).toBe(204);
    const task = await one.task('decide-erasure-request');
    expect(task.group).toBe('petition-office:supervisor');
    expect(running(await one.view(), 'erasure-answer')).toHaveLength(1);
    expect(await track(one)).toMatchObject({
      erasureRequest: { state: 'requested' },
      canRequestErasure: false,
    });
    await one.complete('decide-erasure-request', { outcome: 'decline', grounds: GROUNDS }, 'supervisor');
    const tracked = await answered(one, 'declined');
    const notice = tracked.notices.at(-1);
    expect(notice).toMatchObject({ kind: 'erasure-refusal', article: 'pipl-50' });
    expect(notice.body).toContain(GROUNDS.slice(0, -1));
    expect(notice.appeal).toContain('人民法院');
    expect(running(await one.view(), 'erasure-answer')).toEqual([]);
    // The case itself goes on, and one may ask again.
    await one.task('triage-petition');
    expect(tracked.canRequestErasure).toBe(true);
  });

  it('sent twice at once is one', async () => {
    const one = await CaseDriver.register();
    await one.task('triage-petition');
    const answers = await Promise.all([ask(one), ask(one), ask(one)]);
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204]);
    await one.task('decide-erasure-request');
    const rows = await database.rows('SELECT id FROM erasure_request WHERE petition_id = $1', [one.id]);
    expect(rows).toHaveLength(1);
  });

  it('can not take what is needed while the case is open, nor a case whose period is not over', async () => {
    const one = await CaseDriver.register();
    await one.task('triage-petition');
    await ask(one);
    const task = await one.task('decide-erasure-request');
    const supervisor = await loginAs('supervisor');
    const decide = (outcome: string) =>
      supervisor.request('POST', `/tasks/${task.key}/complete`, { values: { outcome, grounds: GROUNDS } });
    for (const [outcome, code] of [
      ['contact', 'erasure-request.still-open'],
      ['erase', 'erasure-request.not-due'],
    ]) {
      const { status, body } = await decide(outcome!);
      expect([status, body.errors?.[0]?.field, body.errors?.[0]?.code ?? body.code]).toEqual([
        422,
        'outcome',
        code,
      ]);
    }
    expect((await one.task('decide-erasure-request')).state).toBe('open');
  });

  it('of a closed case has what reaches the person erased, and nothing else', async () => {
    const one = await withdrawn();
    await ask(one);
    await one.complete(
      'decide-erasure-request',
      { outcome: 'contact', grounds: '事项已办结。' },
      'supervisor',
    );
    const tracked = await answered(one, 'contact-erased');
    expect(tracked.notices.at(-1).kind).toBe('contact-erased');
    const rows = await database.rows(
      `SELECT phone_cipher, phone_hash, email_cipher, address_cipher, notice_channels, name_cipher IS NOT NULL AS named
       FROM petitioner WHERE petition_id = $1`,
      [one.id],
    );
    expect(rows).toEqual([
      {
        phone_cipher: null,
        phone_hash: null,
        email_cipher: null,
        address_cipher: null,
        notice_channels: [],
        named: true,
      },
    ]);
    expect(await one.view()).toMatchObject({ status: 'withdrawn', subject: expect.stringContaining('楼道') });
  });

  it('is one representative’s own affair: the others are shown neither it nor its answer', async () => {
    const one = await CaseDriver.register({ petitioners: [aPetitioner(), aPetitioner()] });
    await one.task('triage-petition');
    const second = one.representatives[0]!.queryCode;
    await ask(one, second);
    await one.complete('decide-erasure-request', { outcome: 'decline', grounds: GROUNDS }, 'supervisor');
    const theirs = await eventually('the answer', async () => {
      const tracked = await track(one, second);
      return tracked.erasureRequest?.state === 'declined' && tracked;
    });
    const answer = theirs.notices.find((notice: any) => notice.kind === 'erasure-refusal');
    const mine = await track(one);
    expect([mine.erasureRequest, mine.notices.map((notice: any) => notice.kind)]).toEqual([
      null,
      ['registration-receipt'],
    ]);
    const paper = { ...one.credentials, documentId: answer.documentId };
    expect((await publicly.request('POST', '/public/papers/pdf', paper)).status).toBe(404);
  });

  it('of an accusation is answered by the discipline office', async () => {
    const one = await CaseDriver.register({ category: 'accusation' });
    await one.task('triage-petition');
    await ask(one);
    expect((await one.task('decide-erasure-request')).group).toBe('discipline:discipline');
  });

  it('needs the code, and somebody to be named', async () => {
    const [one, anonymous] = [
      await CaseDriver.register(),
      await CaseDriver.register({ anonymous: true, petitioners: [] }),
    ];
    expect((await ask(one, 'WRONGCODE1')).status).toBe(404);
    expect((await ask(anonymous)).body.code).toBe('erasure-request.anonymous');
    expect((await track(anonymous)).canRequestErasure).toBe(false);
  });
});
