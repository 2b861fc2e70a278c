import {
  advance,
  CaseDriver,
  fromInvestigationToDraft,
  OPINION,
  toDraftedOpinion,
  TRIAGE_TO,
} from '#tests/support/case-driver';
import { ApiClient, loginAs } from '#tests/support/api-client';
import { eventually } from '#tests/support/eventually';

const REASON = '两件反映同一楼道照明问题，一并调查答复。';
const running = (view: any, rowId: string) =>
  view.deadlines.filter((one: any) => one.rowId === rowId && one.state === 'running');
const openSteps = (view: any) =>
  view.tasks.filter((task: any) => task.state === 'open').map((task: any) => task.elementId);
const noticeKinds = (view: any) => view.notices.map((notice: any) => notice.kind);

const merge = async (one: CaseDriver, leading: CaseDriver, as = 'registrar') =>
  (await loginAs(as)).request('POST', `/petitions/${one.id}/merge`, {
    leading: leading.receiptNumber,
    reason: REASON,
  });
const unmerge = async (one: CaseDriver, as = 'registrar') =>
  (await loginAs(as)).request('POST', `/petitions/${one.id}/unmerge`, { reason: '经核实不是同一问题。' });

async function registered(): Promise<CaseDriver> {
  const one = await CaseDriver.register();
  await one.task('triage-petition');
  return one;
}

async function accepted(unitId = 'dongjie'): Promise<CaseDriver> {
  const one = await CaseDriver.register();
  await one.complete('triage-petition', TRIAGE_TO(unitId));
  await one.complete('accept-petition', { decision: 'accept' });
  await one.task('investigate-petition');
  return one;
}

async function merged(one: CaseDriver, leading: CaseDriver): Promise<any> {
  expect((await merge(one, leading)).status).toBe(204);
  return eventually(`${one.receiptNumber} is merged`, async () => {
    const view = await one.view();
    return view.status === 'merged' && openSteps(view).length === 0 && view;
  });
}

async function answer(one: CaseDriver): Promise<void> {
  await fromInvestigationToDraft(one);
  await one.complete('sign-opinion', { approved: true });
  await one.status('opinion-delivered');
}

/** Until a case is by itself again, at a step. */
const standsAt = (one: CaseDriver, elementId: string) =>
  eventually(`${one.receiptNumber} is at ${elementId}`, async () => {
    const view = await one.view();
    return openSteps(view).includes(elementId) && view.status !== 'merged' && view;
  });

describe('a case merged before its triage', () => {
  it('is accepted with the leading one, answered by its very text, and keeps its own time for a review', async () => {
    const leading = await accepted();
    await advance({ days: 2 });
    const one = await registered();
    const view = await merged(one, leading);
    expect(view.unit.id).toBe('dongjie');
    expect(noticeKinds(view)).toEqual(['registration-receipt', 'case-merged', 'acceptance']);
    expect(running(view, 'registration-decision')).toEqual([]);
    // Its 60 days count from its own acceptance.
    expect(running(view, 'handling')).toHaveLength(1);
    const tracked = await one.track();
    expect([tracked.status, tracked.canWithdraw, tracked.canAddMaterial]).toEqual(['merged', true, true]);
    expect(JSON.stringify(tracked)).not.toContain(leading.receiptNumber);

    await answer(leading);
    const answered = await one.status('opinion-delivered');
    const [theirs, mine] = await Promise.all([leading.view(), one.view()]);
    const opinionOf = (case_: any) => case_.documents.find((document: any) => document.kind === 'opinion');
    expect(opinionOf(mine).sha256).toBe(opinionOf(theirs).sha256);
    expect(opinionOf(mine).number).not.toBe(opinionOf(theirs).number);
    expect(opinionOf(mine).state).toBe('issued');
    expect(running(answered, 'handling')).toEqual([]);
    expect(running(answered, 'review-request')).toHaveLength(1);
    const opinion = (await one.track()).notices.find((notice: any) => notice.kind === 'opinion');
    expect(opinion.body).toContain(one.receiptNumber);
    expect((await one.track()).canRequestReview).toBe(true);
    await one.task('return-visit');
    await leading.task('return-visit');
  });

  it('undone, is triaged again by the day that was told first, and its petitioner is told', async () => {
    const leading = await accepted();
    const one = await registered();
    const before = await one.deadline('registration-decision');
    await merged(one, leading);
    await advance({ days: 3 });
    expect((await unmerge(one)).status).toBe(204);
    const view = await standsAt(one, 'triage-petition');
    expect([view.status, view.unit, view.category]).toEqual(['received', null, null]);
    expect(running(view, 'registration-decision')).toMatchObject([{ dueAt: before.dueAt }]);
    expect(running(view, 'handling')).toEqual([]);
    expect(noticeKinds(view).at(-1)).toBe('merge-undone');
    // It goes its own way from there, to another unit.
    await one.complete('triage-petition', TRIAGE_TO('hexi'));
    expect((await one.task('accept-petition')).group).toBe('hexi:handler');
    expect((await unmerge(one)).body.code).toBe('merge.none');
  });
});

describe('a case merged while it is handled', () => {
  it('is due when it was; the leading case is due with it, and no more when it is undone', async () => {
    const one = await accepted();
    const due = (await one.deadline('handling')).dueAt;
    await advance({ days: 4 });
    const leading = await accepted();
    const own = (await leading.deadline('handling')).dueAt;
    const view = await merged(one, leading);
    expect(running(view, 'handling')).toMatchObject([{ dueAt: due }]);
    expect((await leading.deadline('handling')).dueAt).toBe(due);
    expect((await leading.task('investigate-petition')).dueAt).toBe(due);
    await unmerge(one);
    const again = await standsAt(one, 'investigate-petition');
    expect(running(again, 'handling')).toMatchObject([{ dueAt: due }]);
    expect((await leading.deadline('handling')).dueAt).toBe(own);
  });

  it('is extended with the leading case, and its petitioner is told why', async () => {
    const [leading, one] = [await accepted(), await accepted()];
    await merged(one, leading);
    const before = await one.deadline('handling');
    const handler = await loginAs('handler.dongjie');
    await handler.post(`/petitions/${leading.id}/extension`, { days: 10, reason: '需要委托检测' });
    await leading.complete('decide-extension', { granted: true, days: 10, reason: '需要委托检测线路。' });
    await eventually('the extension is told', async () =>
      noticeKinds(await one.view()).includes('extension'),
    );
    const after = await one.deadline('handling');
    expect(Date.parse(after.dueAt)).toBeGreaterThan(Date.parse(before.dueAt));
  });

  it('can be withdrawn by its petitioner alone; the leading case goes on', async () => {
    const [leading, one] = [await accepted(), await accepted()];
    await merged(one, leading);
    await new ApiClient().post('/public/withdraw', { ...one.credentials, reason: '问题已经解决' });
    const view = await one.status('withdrawn');
    expect(noticeKinds(view).at(-1)).toBe('withdrawal');
    await answer(leading);
    expect((await one.view()).status).toBe('withdrawn');
  });

  it('is by itself again when the leading case is withdrawn: nobody’s matter ends with somebody else’s', async () => {
    const [leading, one] = [await accepted(), await accepted()];
    await merged(one, leading);
    await new ApiClient().post('/public/withdraw', { ...leading.credentials, reason: '问题已经解决' });
    await leading.status('withdrawn');
    const view = await standsAt(one, 'investigate-petition');
    expect([view.status, view.unit.id]).toEqual(['accepted', 'dongjie']);
    await answer(one);
  });

  it('voids a draft that does not name it: the head cannot sign too narrow an answer', async () => {
    const leading = await CaseDriver.register();
    await toDraftedOpinion(leading);
    const one = await registered();
    await merged(one, leading);
    await expect(leading.complete('sign-opinion', { approved: true })).rejects.toThrow(
      'merge.draft-outdated',
    );
    await leading.complete('sign-opinion', { approved: false, comment: '并入一件，请重新起草。' });
    await leading.complete('draft-opinion', OPINION);
    await leading.complete('sign-opinion', { approved: true });
    await one.status('opinion-delivered');
  });
});

describe('interests of cases that are handled together', () => {
  it('hold for both, and no longer than they are', async () => {
    const [leading, one] = [await accepted(), await accepted()];
    const handler = await loginAs('handler.dongjie');
    await handler.post(`/petitions/${one.id}/interest`, {
      personId: handler.personId,
      kind: 'relative',
      reason: '信访人是本人亲属。',
    });
    await merged(one, leading);
    expect((await handler.request('GET', `/petitions/${leading.id}`)).status).toBe(404);
    await unmerge(one);
    expect((await handler.request('GET', `/petitions/${leading.id}`)).status).toBe(200);
    expect((await handler.request('GET', `/petitions/${one.id}`)).status).toBe(404);
  });
});

describe('a merger that is refused', () => {
  it('says why, on the field where one is wrong, and changes nothing', async () => {
    const [leading, one, early] = [await accepted(), await accepted('hexi'), await registered()];
    const refused = async (from: CaseDriver, to: CaseDriver, as: string) => {
      const { status, body } = await merge(from, to, as);
      return [status, body.errors?.[0]?.field, body.errors?.[0]?.code ?? body.code];
    };
    expect(await refused(leading, leading, 'registrar')).toEqual([422, 'leading', 'merge.itself']);
    expect(await refused(leading, early, 'registrar')).toEqual([422, 'leading', 'merge.leading-behind']);
    expect(await refused(leading, one, 'head.dongjie')).toEqual([422, 'leading', 'merge.leading-not-found']);
    const accusation = await CaseDriver.register({ category: 'accusation' });
    expect(await refused(one, accusation, 'registrar')).toEqual([422, 'leading', 'merge.leading-not-found']);
    expect((await unmerge(one)).body.code).toBe('merge.none');
    const handler = await loginAs('handler.dongjie');
    const path = `/petitions/${leading.id}/merge`;
    expect((await handler.request('POST', path, { leading: one.receiptNumber, reason: REASON })).status).toBe(
      403,
    );
    expect((await leading.view()).status).toBe('accepted');
    expect((await one.view()).related).toEqual([]);
  });

  it('of two people at the same moment, one merges; what is merged is worked on at the leading case', async () => {
    const [leading, other, one] = [await accepted(), await accepted(), await accepted()];
    const answers = await Promise.all([merge(one, leading), merge(one, other, 'supervisor')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 409]);
    const view = await one.status('merged');
    expect(view.related).toHaveLength(1);
    const handler = await loginAs('handler.dongjie');
    const extension = await handler.request('POST', `/petitions/${one.id}/extension`, {
      days: 5,
      reason: '复杂',
    });
    expect(extension.body.code).toBe('merge.is-merged');
    const led = view.related[0].id === leading.id ? leading : other;
    expect((await merge(led, led === leading ? other : leading)).body.code).toBe('merge.leads-others');
  });
});

describe('the histories of linked cases', () => {
  const linked = async (one: CaseDriver, as: string) =>
    (await (await loginAs(as)).get(`/petitions/${one.id}/linked-timeline`)) as {
      petitionId: string;
      receiptNumber: string;
      at: string;
    }[];
  const numbers = (entries: { receiptNumber: string }[]) =>
    new Set(entries.map(({ receiptNumber }) => receiptNumber));

  it('are read as one from either of them, in order, however far they hang together', async () => {
    const leading = await accepted();
    const one = await registered();
    await merged(one, leading);
    const registrar = await loginAs('registrar');
    const off = await registrar.post(`/petitions/${leading.id}/split`, {
      subject: '另反映健身器材失修',
      content: '同一来信另反映健身器材长期无人维修。',
      reason: '两件事由不同人员办理。',
      requestKey: crypto.randomUUID(),
    });
    const all = new Set([leading.receiptNumber, one.receiptNumber, off.receiptNumber]);
    for (const from of [leading, one]) {
      const entries = await linked(from, 'supervisor');
      expect(numbers(entries)).toEqual(all);
      const times = entries.map(({ at }) => at);
      expect(times).toEqual([...times].sort());
    }
  });

  it('show nobody a case that they may not see', async () => {
    const leading = await accepted('hexi');
    const one = await accepted();
    await merged(one, leading);
    expect(numbers(await linked(one, 'supervisor')).size).toBe(2);
    const { personId } = await loginAs('handler.hexi');
    const supervisor = await loginAs('supervisor');
    await supervisor.post(`/petitions/${one.id}/interest`, {
      personId,
      kind: 'relative',
      reason: '与信访人系亲属。',
    });
    // An interest in one of the two holds for the other one.
    const handler = await loginAs('handler.hexi');
    const refused = await handler.request('GET', `/petitions/${leading.id}/linked-timeline`);
    expect(refused.status).toBe(404);
    const other = await loginAs('handler.baiyang');
    expect((await other.request('GET', `/petitions/${one.id}/linked-timeline`)).status).toBe(404);
  });
});
