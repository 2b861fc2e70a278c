import { randomUUID } from 'node:crypto';
import { advance, CaseDriver, INVESTIGATION, TRIAGE_TO } from '#tests/support/case-driver';
import { ApiClient, loginAs } from '#tests/support/api-client';
import { eventually } from '#tests/support/eventually';

const PART = {
  subject: '小区门口占道经营',
  content: '来信第二段反映小区门口长期占道经营，影响通行和消防。',
  reason: '两个问题由不同单位负责，分别答复。',
};
const running = (view: any, rowId: string) =>
  view.deadlines.filter((one: any) => one.rowId === rowId && one.state === 'running');

const split = async (one: CaseDriver, body: Record<string, unknown> = {}, as = 'registrar') =>
  (await loginAs(as)).request('POST', `/petitions/${one.id}/split`, {
    ...PART,
    requestKey: randomUUID(),
    ...body,
  });

const viewOf = async (id: string) => (await loginAs('supervisor')).get(`/petitions/${id}`);

/** Until the case that was taken out is at a step. */
const standsAt = (id: string, elementId: string) =>
  eventually(`the new case is at ${elementId}`, async () => {
    const view = await viewOf(id);
    return view.tasks.some((task: any) => task.elementId === elementId && task.state === 'open') && view;
  });

async function accepted(): Promise<CaseDriver> {
  const one = await CaseDriver.register();
  await one.complete('triage-petition', TRIAGE_TO('dongjie'));
  await one.complete('accept-petition', { decision: 'accept' });
  await one.task('investigate-petition');
  return one;
}

describe('a matter taken out of a case', () => {
  it('before the triage: is triaged by itself, by the day of the first receipt', async () => {
    const one = await CaseDriver.register();
    await one.task('triage-petition');
    const before = await one.deadline('registration-decision');
    await advance({ days: 2 });
    const { body } = await split(one);
    const view = await standsAt(body.id, 'triage-petition');
    expect(view).toMatchObject({
      status: 'received',
      subject: PART.subject,
      receiptNumber: body.receiptNumber,
    });
    expect(running(view, 'registration-decision')).toMatchObject([{ dueAt: before.dueAt }]);
    expect(view.receivedAt).toBe((await one.view()).receivedAt);
  });

  it('while it is handled: is handled by the same unit by the same day, told, and opened with the same code', async () => {
    const one = await accepted();
    const before = await one.deadline('handling');
    await advance({ days: 5 });
    const { status, body } = await split(one);
    expect(status).toBe(201);
    const view = await standsAt(body.id, 'investigate-petition');
    expect([view.status, view.unit.id]).toEqual(['accepted', 'dongjie']);
    expect(running(view, 'handling')).toMatchObject([{ dueAt: before.dueAt }]);
    expect(view.related).toMatchObject([{ id: one.id, relation: 'split-from' }]);
    expect((await one.view()).related).toMatchObject([{ id: body.id, relation: 'split-off' }]);
    const tracked = await new ApiClient().post('/public/track', {
      receiptNumber: body.receiptNumber,
      queryCode: one.queryCode,
    });
    expect(tracked.notices.map((notice: any) => notice.kind)).toEqual(['case-split']);
    expect(tracked.notices[0].body).toContain(one.receiptNumber);
    // Each is answered by itself.
    await one.complete('investigate-petition', INVESTIGATION);
    expect((await viewOf(body.id)).status).toBe('accepted');
  });

  it('sent twice with one key, is one case', async () => {
    const one = await accepted();
    const requestKey = randomUUID();
    const answers = await Promise.all([split(one, { requestKey }), split(one, { requestKey })]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[0]!.body).toEqual(answers[1]!.body);
    expect((await one.view()).related).toHaveLength(1);
  });

  it('is put back by merging it with the case it came from', async () => {
    const one = await accepted();
    const { body } = await split(one);
    await standsAt(body.id, 'investigate-petition');
    await (
      await loginAs('registrar')
    ).post(`/petitions/${body.id}/merge`, { leading: one.receiptNumber, reason: '分案有误，仍一并答复。' });
    await eventually('it is merged', async () => (await viewOf(body.id)).status === 'merged');
  });

  it('is refused by field, to whom it is not for, and of an accusation', async () => {
    const one = await accepted();
    const empty = await split(one, { subject: ' ' });
    expect([empty.status, empty.body.errors[0].field]).toEqual([422, 'subject']);
    expect((await split(one, {}, 'handler.dongjie')).status).toBe(403);
    expect((await split(one, {}, 'head.hexi')).status).toBe(404);
    const accusation = await CaseDriver.register({ category: 'accusation' });
    await accusation.task('triage-petition');
    expect((await split(accusation)).status).toBe(404);
    expect((await one.view()).related).toEqual([]);
  });
});
