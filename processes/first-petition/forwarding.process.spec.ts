import { ApiClient, loginAs } from '#tests/support/api-client';
import { advance, CaseDriver, officeDay, officeNow, TRIAGE_TO } from '#tests/support/case-driver';
import { eventually } from '#tests/support/eventually';

const DAY = 86_400_000;
const day = (at: Date) => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
const inDays = async (days: number) => day(new Date((await officeNow()).getTime() + days * DAY));

const forward = async (one: CaseDriver, over: Record<string, unknown> = {}, as = 'handler.dongjie') =>
  (await loginAs(as)).request<any>('POST', `/petitions/${one.id}/forwardings`, {
    authority: '县水务集团',
    matter: '二次供水水箱多年没有清洗，请核实处理。',
    lastDay: await inDays(10),
    ...over,
  });

const answer = async (id: string, over: Record<string, unknown> = {}, as = 'handler.dongjie') =>
  (await loginAs(as)).request<any>('POST', `/forwardings/${id}/answer`, {
    answeredBy: '县水务集团客户服务部',
    answeredOn: await officeDay(),
    text: '水箱已于本月清洗消毒，水质检测合格。',
    ...over,
  });

async function handled(): Promise<CaseDriver> {
  const one = await CaseDriver.register();
  await one.complete('triage-petition', TRIAGE_TO('dongjie'));
  await one.complete('accept-petition', { decision: 'accept' });
  await one.task('investigate-petition');
  return one;
}

const chased = (one: CaseDriver, kind: string) =>
  eventually(`the answer of ${one.receiptNumber} is ${kind}`, async () => {
    const deadline = await one.deadline('outside-answer');
    return deadline.changes.some((change: any) => change.kind === kind) && deadline;
  });

describe('a part that goes to an outside body', () => {
  it('is told, chased up the ladder, answered with a file, and told again; the case goes on meanwhile', async () => {
    const one = await handled();
    const lastDay = await inDays(10);
    expect((await forward(one, { lastDay })).status).toBe(201);
    const sent = await one.view();
    expect(sent.notices.at(-1)).toMatchObject({ kind: 'part-forwarded', article: 'reg-22' });
    expect(sent.forwardings).toMatchObject([{ authority: '县水务集团', whole: false, answer: null }]);
    expect(sent.status).toBe('accepted');
    const due = await one.deadline('outside-answer');
    expect(day(new Date(Date.parse(due.dueAt) - 1))).toBe(lastDay);

    await advance({ days: 11 });
    const red = await chased(one, 'red');
    expect(red.light).toBe('red');
    const board = await (
      await loginAs('supervisor')
    ).get('/supervision/board?rowId=outside-answer&light=red');
    expect(JSON.stringify(board)).toContain(one.receiptNumber);

    const [{ id }] = sent.forwardings;
    const file = { name: '答复函.txt', content: Buffer.from('水箱已清洗，检测合格。').toString('base64') };
    expect((await answer(id, { file })).status).toBe(204);
    const view = await one.view();
    expect(view.notices.at(-1).kind).toBe('outside-answer');
    expect(view.forwardings[0].answer).toMatchObject({ by: '县水务集团客户服务部', on: await officeDay() });
    expect(view.attachments.map((one: any) => one.id)).toContain(view.forwardings[0].answer.attachmentId);
    const met = await one.deadline('outside-answer');
    expect([met.state, met.late]).toEqual(['met', true]);
    const track = await one.track();
    expect(track.notices.map((notice: any) => notice.kind)).toEqual(
      expect.arrayContaining(['part-forwarded', 'outside-answer']),
    );
    expect((await answer(id)).body.code).toBe('forwarding.answered');
    await one.task('investigate-petition');
  });

  it('each body is chased for itself', async () => {
    const one = await handled();
    const first = (await forward(one)).body.id;
    await forward(one, { authority: '县供电公司' });
    expect((await answer(first)).status).toBe(204);
    const { deadlines } = await one.view();
    const states = deadlines
      .filter(({ rowId }: any) => rowId === 'outside-answer')
      .map(({ state }: any) => state);
    expect(states.sort()).toEqual(['met', 'running']);
  });

  it('refuses what can’t be, on its field, and does nothing', async () => {
    const one = await handled();
    const refusals: [Record<string, unknown>, string][] = [
      [{ lastDay: await officeDay() }, 'forwarding.last-day-passed'],
      [{ lastDay: await inDays(400) }, 'forwarding.last-day-far'],
    ];
    for (const [over, rule] of refusals) {
      const { status, body } = await forward(one, over);
      expect([status, body.errors[0].field, body.errors[0].rule]).toEqual([422, 'lastDay', rule]);
    }
    expect((await one.view()).forwardings).toEqual([]);
    const { id } = (await forward(one)).body;
    expect((await forward(one)).body.code).toBe('forwarding.sent-already');
    for (const answeredOn of [await inDays(1), await inDays(-1)]) {
      const { status, body } = await answer(id, { answeredOn });
      expect([status, body.errors[0].field]).toEqual([422, 'answeredOn']);
    }
    expect((await forward(one, { authority: '县供电公司' }, 'handler.hexi')).status).toBe(404);
  });
});

describe('a case that goes to another authority as a whole', () => {
  it('ends here, is chased on, and its answer reaches the petitioner', async () => {
    const one = await CaseDriver.register();
    await one.complete('triage-petition', {
      category: 'suggestion',
      competence: 'other-authority',
      repeat: 'none',
      urgency: 'normal',
      targetAuthority: '县交通运输局',
    });
    const ended = await one.status('forwarded');
    expect(ended.forwardings).toMatchObject([{ authority: '县交通运输局', whole: true, answer: null }]);
    expect((await one.deadline('outside-answer')).state).toBe('running');
    await advance({ days: 22 });
    expect((await chased(one, 'yellow')).light).toBe('yellow');
    expect((await answer(ended.forwardings[0].id, {}, 'registrar')).status).toBe(204);
    const { notices } = await new ApiClient().post<any>('/public/track', one.credentials);
    expect(notices.at(-1)).toMatchObject({ kind: 'outside-answer' });
    expect((await one.deadline('outside-answer')).state).toBe('met');
    expect((await one.view()).status).toBe('forwarded');
  });
});
