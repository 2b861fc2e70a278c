import {
  advance,
  CaseDriver,
  fromInvestigationToDraft,
  INVESTIGATION,
  officeNow,
  TRIAGE_TO,
} from '#tests/support/case-driver';
import { ApiClient, loginAs } from '#tests/support/api-client';
import { eventually } from '#tests/support/eventually';

const DAY = 86_400_000;
const REASON = '该路段由河西街道管理，应当由河西街道办理。';
const GRANT = { granted: true, reason: '经核实，该路段属河西街道。' };

const ask = async (one: CaseDriver, as: string, unitId: string) =>
  (await loginAs(as)).request('POST', `/petitions/${one.id}/transfer`, { unitId, reason: REASON });

/** A case that is at its unit, accepted or not yet. */
async function assigned({ accepted = false } = {}): Promise<CaseDriver> {
  const one = await CaseDriver.register();
  await one.complete('triage-petition', TRIAGE_TO('dongjie'));
  await one.task('accept-petition');
  if (accepted) {
    await one.complete('accept-petition', { decision: 'accept' });
    await one.task('investigate-petition');
  }
  return one;
}

/** Until the other unit has the case and its first task. */
async function received(one: CaseDriver, unitId: string): Promise<any> {
  return eventually(`${one.receiptNumber} is at ${unitId}`, async () => {
    const view = await one.view();
    const open = view.tasks.filter((task: any) => task.state === 'open');
    return (
      view.unit.id === unitId &&
      open.length === 1 &&
      open[0].group === `${unitId}:handler` && { view, task: open[0] }
    );
  });
}

const running = (view: any, rowId: string) =>
  view.deadlines.filter((one: any) => one.rowId === rowId && one.state === 'running');

describe('a case passed on before it is accepted', () => {
  it('is the other unit’s, which has its own days for acceptance and objection, and the petitioner is told', async () => {
    const one = await assigned();
    const before = await one.deadline('acceptance-notice');
    await advance({ days: 3 });
    expect((await ask(one, 'handler.dongjie', 'hexi')).status).toBe(204);
    expect((await one.task('decide-transfer')).group).toBe('dongjie:head');
    await one.complete('decide-transfer', GRANT);
    const { view, task } = await received(one, 'hexi');
    expect([task.elementId, view.status]).toEqual(['accept-petition', 'assigned']);
    expect(view.notices.at(-1)).toMatchObject({ kind: 'unit-transfer', article: 'reg-22' });
    expect((await one.track()).notices.at(-1).kind).toBe('unit-transfer');
    const [acceptance, ...others] = running(view, 'acceptance-notice');
    expect(others).toEqual([]);
    expect(Date.parse(acceptance.dueAt) - Date.parse(before.dueAt)).toBe(3 * DAY);
    expect(running(view, 'objection')).toHaveLength(1);
    await one.complete('accept-petition', { decision: 'accept' });
    await one.complete('investigate-petition', INVESTIGATION);
    expect((await one.task('classify-claim')).group).toBe('hexi:handler');
    expect((await one.view()).unit.id).toBe('hexi');
  });

  it('may be objected to; upheld, the supervisor triages it, so that nothing goes back unseen', async () => {
    const one = await assigned();
    await ask(one, 'handler.dongjie', 'hexi');
    await one.complete('decide-transfer', GRANT);
    await received(one, 'hexi');
    await one.complete('accept-petition', { decision: 'object', reason: '该路段不在本社区范围内，附地图。' });
    await one.complete('decide-objection', { upheld: true, reason: '异议成立，另行确定承办单位。' });
    expect((await one.task('triage-petition')).group).toBe('petition-office:supervisor');
    await one.complete('triage-petition', TRIAGE_TO('dongjie'), 'supervisor');
    const { task } = await received(one, 'dongjie');
    expect(task.elementId).toBe('accept-petition');
  });
});

describe('a case passed on while it is handled', () => {
  it('keeps its handling period, which counts from the first acceptance', async () => {
    const one = await assigned({ accepted: true });
    const before = await one.deadline('handling');
    await advance({ days: 10 });
    expect((await ask(one, 'handler.dongjie', 'hexi')).status).toBe(204);
    await one.complete('decide-transfer', GRANT);
    const { view } = await received(one, 'hexi');
    expect(running(view, 'handling')).toMatchObject([{ id: before.id, dueAt: before.dueAt }]);
    await one.complete('accept-petition', { decision: 'accept' });
    const task = await one.task('investigate-petition');
    expect([task.group, task.dueAt]).toEqual(['hexi:handler', before.dueAt]);
    const accepted = await one.status('accepted');
    expect(running(accepted, 'handling')).toMatchObject([{ id: before.id, dueAt: before.dueAt }]);
    expect(Date.parse(before.dueAt)).toBeGreaterThan((await officeNow()).getTime());
  });

  it('does not come back to a unit that gave it away unless the supervisor says so', async () => {
    const one = await assigned({ accepted: true });
    await ask(one, 'handler.dongjie', 'hexi');
    await one.complete('decide-transfer', GRANT);
    await received(one, 'hexi');
    expect((await ask(one, 'handler.dongjie', 'dongjie')).body.code).toBe('transfer.not-yours');
    expect((await ask(one, 'handler.hexi', 'dongjie')).status).toBe(204);
    expect((await one.task('decide-transfer')).group).toBe('petition-office:supervisor');
    await one.complete('decide-transfer', GRANT, 'supervisor');
    const { task } = await received(one, 'dongjie');
    expect(task.elementId).toBe('accept-petition');
  });

  it('stays where it is when the head refuses, and one may ask again', async () => {
    const one = await assigned({ accepted: true });
    const before = await one.view();
    await ask(one, 'handler.dongjie', 'hexi');
    expect((await ask(one, 'handler.dongjie', 'hexi')).body.code).toBe('transfer.pending');
    await one.complete('decide-transfer', { granted: false, reason: '属本社区职责，应当继续办理。' });
    const view = await one.view();
    expect([view.unit.id, view.notices.length]).toEqual(['dongjie', before.notices.length]);
    expect(running(view, 'transfer-decision')).toEqual([]);
    await one.task('investigate-petition');
    expect((await ask(one, 'handler.dongjie', 'hexi')).status).toBe(204);
  });
});

describe('a transfer that is refused at once', () => {
  it('says why, by field where one is wrong, and changes nothing', async () => {
    const one = await assigned({ accepted: true });
    const refusals: [string, string, number, string][] = [
      ['handler.dongjie', 'dongjie', 422, 'transfer.same-unit'],
      ['handler.dongjie', 'nowhere', 422, 'petition.unknown-unit'],
      ['handler.hexi', 'hexi', 404, 'petition.not-found'],
    ];
    for (const [as, unitId, status, code] of refusals) {
      const answer = await ask(one, as, unitId);
      expect([as, unitId, answer.status, answer.body.errors?.[0]?.code ?? answer.body.code]).toEqual([
        as,
        unitId,
        status,
        code,
      ]);
    }
    expect((await one.view()).tasks.some((task: any) => task.elementId === 'decide-transfer')).toBe(false);
  });

  it('the head’s own request is the supervisor’s to decide', async () => {
    const one = await assigned();
    expect((await ask(one, 'head.dongjie', 'hexi')).status).toBe(204);
    expect((await one.task('decide-transfer')).group).toBe('petition-office:supervisor');
  });

  it('an accusation is never passed on, and a case that waits for a joint meeting not yet', async () => {
    const accusation = await CaseDriver.register({ category: 'accusation' });
    await accusation.task('triage-petition');
    expect((await ask(accusation, 'supervisor', 'hexi')).status).toBe(404);
    const one = await assigned({ accepted: true });
    await (
      await loginAs('supervisor')
    ).post(`/petitions/${one.id}/joint-meeting`, { reason: '多部门职责交叉' });
    expect((await ask(one, 'handler.dongjie', 'hexi')).body.code).toBe('petition.joint-meeting-pending');
  });
});

describe('a transfer that is not decided', () => {
  /** Whoever decides is left no task, no deadline runs for it, and the history says so. */
  async function lapsed(one: CaseDriver, key: string): Promise<void> {
    await eventually('the task of whoever decides is cancelled', async () => {
      const { tasks } = await one.view();
      return tasks.find((task: any) => task.key === key).state === 'cancelled';
    });
    expect(running(await one.view(), 'transfer-decision')).toEqual([]);
    const timeline = await (await loginAs('supervisor')).get(`/petitions/${one.id}/timeline`);
    expect(timeline.filter(({ title }: any) => title.zh === '移交申请失效')).toHaveLength(1);
  }

  it('ends with the delivery of the opinion', async () => {
    const one = await assigned({ accepted: true });
    await ask(one, 'handler.dongjie', 'hexi');
    const { key } = await one.task('decide-transfer');
    await fromInvestigationToDraft(one);
    await one.complete('sign-opinion', { approved: true });
    await one.status('opinion-delivered');
    await lapsed(one, key);
  });

  it('ends with an objection upheld, and another one may follow when the case is at a unit again', async () => {
    const one = await assigned();
    await ask(one, 'handler.dongjie', 'hexi');
    const { key } = await one.task('decide-transfer');
    await one.complete('accept-petition', { decision: 'object', reason: '该路段不在本社区范围内，附地图。' });
    await one.complete('decide-objection', { upheld: true, reason: '异议成立，另行确定承办单位。' });
    await lapsed(one, key);
    await one.complete('triage-petition', TRIAGE_TO('beiyuan'));
    await one.task('accept-petition');
    expect((await ask(one, 'handler.beiyuan', 'hexi')).status).toBe(204);
    await one.complete('decide-transfer', GRANT);
    await received(one, 'hexi');
  });
});

describe('a withdrawal while a transfer is being decided', () => {
  it('ends the case and the transfer with it', async () => {
    const one = await assigned({ accepted: true });
    await ask(one, 'handler.dongjie', 'hexi');
    await one.task('decide-transfer');
    await new ApiClient().post('/public/withdraw', { ...one.credentials, reason: '问题已经解决' });
    const view = await one.status('withdrawn');
    expect(view.deadlines.filter((deadline: any) => deadline.state === 'running')).toEqual([]);
    await eventually('no task is left', async () => {
      const { tasks } = await one.view();
      return tasks.every((task: any) => task.state !== 'open');
    });
    expect((await ask(one, 'handler.dongjie', 'hexi')).body.code).toBe('petition.already-closed');
  });
});
