import { CaseDriver, toDeliveredOpinion, toDraftedOpinion, TRIAGE_TO } from '#tests/support/case-driver';
import { ApiClient, loginAs } from '#tests/support/api-client';
import { eventually } from '#tests/support/eventually';
import { CONVENER, MeetingDriver } from '#tests/support/meeting-driver';

const publicly = new ApiClient();

describe('withdrawal', () => {
  it('ends the case wherever it stands, on the petitioner’s word alone', async () => {
    const one = await CaseDriver.register();
    await one.complete('triage-petition', TRIAGE_TO('dongjie'));
    const task = await one.task('accept-petition');
    await publicly.post('/public/withdraw', { ...one.credentials, reason: '与邻居已经和解' });
    const view = await one.status('withdrawn');
    expect(view.closingKind).toBe('withdrawal');
    expect(view.notices.at(-1).kind).toBe('withdrawal');
    await eventually('the open task is cancelled', async () => {
      const { tasks } = await one.view();
      return tasks.find(({ key }: any) => key === task.key).state === 'cancelled';
    });
    expect(view.deadlines.every((deadline: any) => deadline.state !== 'running')).toBe(true);
  });

  it('needs the right query code', async () => {
    const one = await CaseDriver.register();
    const answer = await publicly.request('POST', '/public/withdraw', {
      receiptNumber: one.receiptNumber,
      queryCode: '2222222222',
      reason: '不是本人',
    });
    expect([answer.status, answer.body.code]).toEqual([404, 'petition.track-failed']);
    await one.task('triage-petition');
    expect((await one.view()).status).toBe('received');
  });
});

describe('extension', () => {
  it('is asked for by the handler, granted by the head, told to the petitioner, and once only', async () => {
    const one = await CaseDriver.register();
    await one.complete('triage-petition', TRIAGE_TO('dongjie'));
    await one.complete('accept-petition', { decision: 'accept' });
    const handling = await one.deadline('handling');
    const handler = await loginAs('handler.dongjie');
    await handler.post(`/petitions/${one.id}/extension`, { days: 20, reason: '需要委托第三方检测鉴定。' });
    await one.complete('decide-extension', { granted: true, days: 20, reason: '需要委托第三方检测鉴定。' });
    const view = await eventually('the extension notice', async () => {
      const view = await one.view();
      return view.notices.some((notice: any) => notice.kind === 'extension') && view;
    });
    const extended = view.deadlines.find((deadline: any) => deadline.id === handling.id);
    expect(new Date(extended.dueAt).getTime() - new Date(handling.dueAt).getTime()).toBe(20 * 86_400_000);
    expect(extended.changes.find((change: any) => change.kind === 'extended')).toMatchObject({
      article: 'reg-34',
      approvedBy: '吴国栋',
    });
    expect((await one.task('investigate-petition')).dueAt).toBe(extended.dueAt);
    const again = await handler.request('POST', `/petitions/${one.id}/extension`, {
      days: 5,
      reason: '再延长几天',
    });
    expect([again.status, again.body.code]).toEqual([409, 'petition.extension-once']);
  });

  it('changes nothing when the head refuses, and is never longer than 30 days', async () => {
    const one = await CaseDriver.register();
    await one.complete('triage-petition', TRIAGE_TO('dongjie'));
    await one.complete('accept-petition', { decision: 'accept' });
    const before = await one.deadline('handling');
    const handler = await loginAs('handler.dongjie');
    const tooLong = await handler.request('POST', `/petitions/${one.id}/extension`, {
      days: 31,
      reason: '需要更长时间',
    });
    expect([tooLong.status, tooLong.body.errors[0].field]).toEqual([422, 'days']);
    await handler.post(`/petitions/${one.id}/extension`, { days: 10, reason: '人手不足' });
    await one.complete('decide-extension', { granted: false, reason: '不符合情况复杂的条件。' });
    expect((await one.deadline('handling')).dueAt).toBe(before.dueAt);
  });
});

describe('an extension that is not decided when the opinion is delivered', () => {
  it('ends with the delivery: the head is left no task, and the history says why', async () => {
    const one = await CaseDriver.register();
    await toDraftedOpinion(one);
    const handler = await loginAs('handler.dongjie');
    await handler.post(`/petitions/${one.id}/extension`, { days: 10, reason: '需要委托检测' });
    const { key } = await one.task('decide-extension');
    await one.complete('sign-opinion', { approved: true });
    const { deadlines } = await one.status('opinion-delivered');
    expect(deadlines.find(({ rowId }: any) => rowId === 'extension-decision').state).toBe('cancelled');
    await eventually('the task of the head is cancelled', async () => {
      const { tasks } = await one.view();
      return tasks.find((task: any) => task.key === key).state === 'cancelled';
    });
    const timeline = await (await loginAs('supervisor')).get(`/petitions/${one.id}/timeline`);
    const ended = timeline.filter(({ title }: any) => title.zh === '处理意见已送达，延期申请失效');
    expect(ended).toHaveLength(1);
  });
});

describe('other rights', () => {
  it('lets the petitioner rate once the opinion is delivered, and change the rating', async () => {
    const one = await CaseDriver.register();
    const rate = (score: number) => publicly.request('POST', '/public/rate', { ...one.credentials, score });
    expect((await rate(5)).body.code).toBe('petition.rating-not-open');
    await toDeliveredOpinion(one);
    expect((await rate(2)).status).toBe(204);
    expect((await rate(4)).status).toBe(204);
    expect((await one.track()).rating.score).toBe(4);
  });

  it('keeps whoever drafted from signing, and a person with an interest from seeing the case', async () => {
    const one = await CaseDriver.register();
    await toDraftedOpinion(one);
    const head = await loginAs('head.dongjie');
    await (
      await loginAs('supervisor')
    ).post(`/petitions/${one.id}/interest`, {
      personId: head.personId,
      kind: 'relative',
      reason: '与信访人有亲属关系',
    });
    expect((await head.request('GET', `/petitions/${one.id}`)).status).toBe(404);
    const task = (await one.view()).tasks.find((one: any) => one.elementId === 'sign-opinion');
    const sign = await head.request('POST', `/tasks/${task.key}/complete`, { values: { approved: true } });
    expect([403, 404]).toContain(sign.status);
  });

  it('goes on while a joint meeting is proposed, and with what the convener has decided', async () => {
    const one = await CaseDriver.register();
    await one.complete('triage-petition', TRIAGE_TO('dongjie'));
    const meeting = await MeetingDriver.propose(one);
    await one.complete('accept-petition', { decision: 'accept' });
    await one.status('accepted');
    await meeting.complete('decide-meeting', CONVENER, { held: false, grounds: '单位可以自行办理。' });
    await eventually('the case waits for no meeting any more', async () => {
      const { deadlines } = await one.view();
      return deadlines.find(({ rowId }: any) => rowId === 'joint-meeting-convened').state === 'met';
    });
  });
});
