import { loginAs } from '#tests/support/api-client';
import { BacklogDriver, TALK } from '#tests/support/backlog-driver';
import {
  advance,
  aPetitioner,
  CaseDriver,
  fromInvestigationToDraft,
  officeDay,
} from '#tests/support/case-driver';
import { eventually } from '#tests/support/eventually';
import { dayIn } from '#tests/support/office-days';

const DAY_MS = 86_400_000;
const daysOf = ({ countedFrom, dueAt }: any) => (Date.parse(dueAt) - Date.parse(countedFrom)) / DAY_MS;
const refusal = ({ status, body }: any) => [
  status,
  body.errors?.[0]?.field ?? null,
  body.errors?.[0]?.code ?? body.code,
];
const kinds = async (as: string) =>
  (await (await loginAs(as)).get('/staff-notices')).map(({ kind, petitionId }: any) => [kind, petitionId]);

/** Completes a task of the case as somebody; answers the API's answer. */
async function tryTask(one: CaseDriver, elementId: string, values: object, as: string) {
  const { key } = await one.task(elementId);
  return (await loginAs(as)).request('POST', `/tasks/${key}/complete`, { values });
}

describe('a backlog case', () => {
  it('goes from its opening through the three things done in person to the opinion that the petitioner accepts', async () => {
    const backlog = await BacklogDriver.opened();
    const { one } = backlog;
    expect((await one.task('talk-in-person')).group).toBe('town:leader');
    expect(Math.ceil(daysOf(await one.deadline('backlog-talk')))).toBe(16);
    expect(Math.ceil(daysOf(await one.deadline('backlog-quarter')))).toBe(91);
    const told = await eventually('the petitioner is told', async () =>
      (await one.track()).notices.find(({ kind }: any) => kind === 'backlog-named'),
    );
    for (const name of ['周明远', '马德福', '苏婷']) expect(told.body).toContain(name);
    expect(await kinds('head.qingnianlu')).toContainEqual(['backlog-named', one.id]);
    // The community's leader answers for it, and sees it although the unit is another.
    expect((await backlog.view('head.qingnianlu')).communityLeader.displayName).toBe('马德福');

    // Nobody records it for the leader: not the other leader of the same group, nor anybody else.
    const talk = { ...TALK, doneOn: await officeDay() };
    expect(refusal(await tryTask(one, 'talk-in-person', talk, 'leader.deputy'))).toEqual([
      403,
      null,
      'backlog.leader-alone',
    ]);
    for (const as of ['supervisor', 'head.dongjie', 'handler.dongjie', 'registrar', 'head.qingnianlu']) {
      expect([403, 404]).toContain((await tryTask(one, 'talk-in-person', talk, as)).status);
    }
    expect(
      refusal(await tryTask(one, 'talk-in-person', { ...talk, doneOn: await dayIn(1) }, 'leader')),
    ).toEqual([422, 'doneOn', 'backlog.day-ahead']);
    await backlog.inspected();
    const view = await backlog.view();
    expect(view.acts.map(({ act, by, doneOn }: any) => [act, by, doneOn])).toEqual([
      ['talk', '周明远', await officeDay()],
      ['study', '周明远', await officeDay()],
      ['inspection', '周明远', await officeDay()],
    ]);
    for (const row of ['backlog-talk', 'backlog-plan', 'backlog-study', 'backlog-inspection']) {
      expect([row, (await one.deadline(row)).state]).toEqual([row, 'met']);
    }

    // The petitioner sees who is responsible and the plan's steps; there is no opinion to accept yet.
    const own = await backlog.own();
    expect(own).toMatchObject({ state: 'open', canAccept: false, accepted: false });
    expect(own.milestones.map(({ what }: any) => what)).toEqual(['更换线路', '社区复查']);
    expect(refusal(await backlog.accept())).toEqual([409, null, 'backlog.no-opinion']);

    await fromInvestigationToDraft(one);
    await one.complete('sign-opinion', { approved: true });
    await one.status('opinion-delivered');
    expect((await backlog.own()).canAccept).toBe(true);
    expect((await backlog.accept()).status).toBe(204);
    expect(await backlog.ended('accepted')).toMatchObject({ state: 'settled' });
    const notice = await backlog.over();
    expect(notice).toMatchObject({ article: 'office-rule', body: expect.stringContaining('接受') });
    expect(notice.appeal).toBeTruthy();
    expect(await kinds('leader')).toContainEqual(['backlog-settled', one.id]);
    // The right to a review is as it was, and nobody is asked again.
    expect(await one.track()).toMatchObject({ status: 'opinion-delivered', canRequestReview: true });
    expect(await backlog.own()).toMatchObject({ state: 'settled', canAccept: false, accepted: true });
    expect(refusal(await backlog.accept())).toEqual([409, null, 'backlog.none']);
    await eventually('its end in the history', async () => {
      const timeline = await (await loginAs('supervisor')).get(`/petitions/${one.id}/timeline`);
      return timeline.some((line: any) => line.step === 'close-backlog');
    });
  });

  it('has milestones with days, done or moved with a reason that stays on record', async () => {
    const backlog = await BacklogDriver.opened();
    const { one } = backlog;
    const milestone = { what: '住户签收', dueOn: await dayIn(50) };
    expect(refusal(await backlog.post('backlog-case/milestones', milestone))).toEqual([
      409,
      null,
      'backlog.no-plan',
    ]);
    await backlog.talked();
    const plan = '更换三栋楼道线路，社区逐栋复查。';
    const half = { plan, what1: '更换线路', dueOn1: await dayIn(20), what2: '社区复查' };
    expect(refusal(await tryTask(one, 'draw-plan', half, 'head.dongjie'))).toEqual([
      422,
      'dueOn2',
      'backlog.milestone-half',
    ]);
    const past = { plan, what1: '更换线路', dueOn1: await dayIn(-1) };
    expect(refusal(await tryTask(one, 'draw-plan', past, 'head.dongjie'))).toEqual([
      422,
      'dueOn1',
      'backlog.day-past',
    ]);
    await one.complete('draw-plan', { plan, what1: '更换线路', dueOn1: await dayIn(20) }, 'head.dongjie');
    expect((await backlog.post('backlog-case/milestones', milestone, 'handler.dongjie')).status).toBe(201);
    const [first, second] = (await backlog.view()).milestones;
    expect([first.light, second.what]).toEqual(['green', '住户签收']);
    const head = await loginAs('head.dongjie');
    const moved = { dueOn: await dayIn(60), reason: '材料迟到，顺延十天。' };
    expect((await head.request('POST', `/milestones/${second.id}/move`, moved)).status).toBe(204);
    const done = { doneOn: await officeDay() };
    expect((await head.request('POST', `/milestones/${first.id}/done`, done)).status).toBe(204);
    expect(refusal(await head.request('POST', `/milestones/${first.id}/done`, done))).toEqual([
      409,
      null,
      'backlog.no-milestone',
    ]);
    // A unit that the case is not with knows of no such milestone.
    const other = await loginAs('head.hexi');
    expect((await other.request('POST', `/milestones/${second.id}/done`, done)).status).toBe(404);
    const { milestones } = await backlog.view();
    expect(milestones.map(({ doneOn }: any) => doneOn)).toEqual([await officeDay(), null]);
    expect(milestones[1].moves).toHaveLength(1);
    expect(milestones[1].moves[0]).toMatchObject({ reason: moved.reason });
    const page = await (await loginAs('supervisor')).get('/backlog-cases?open=true&limit=100');
    const row = page.items.find(({ id }: any) => id === backlog.id);
    expect(row).toMatchObject({ petition: { id: one.id }, quarter: { light: 'green' } });
    await one.task('study-in-person');
  });

  it('is worked on in a quarter, or its leaders are urged and its supervisor steps in', async () => {
    const backlog = await BacklogDriver.opened();
    const { one } = backlog;
    await backlog.planned();
    const before = await one.deadline('backlog-quarter');
    // A meeting without progress ends no quarter; there is another one to be held.
    await backlog.meet('none');
    expect((await one.deadline('backlog-quarter')).id).toBe(before.id);
    const changes = async () =>
      (await backlog.one.view()).deadlines
        .find(({ id }: any) => id === before.id)
        .changes.map(({ kind }: any) => kind);
    const climbed = (kind: string) =>
      eventually(`the quarter has climbed to ${kind}`, async () => (await changes()).includes(kind));
    await advance({ days: 64 });
    await climbed('yellow');
    expect((await backlog.view()).quarter.light).toBe('yellow');
    await advance({ days: 28 });
    await climbed('urge-handler');
    expect((await backlog.view()).quarter.light).toBe('red');
    for (const as of ['leader', 'head.qingnianlu']) {
      await eventually(`${as} is urged`, async () =>
        (await kinds(as)).some(([kind, id]: any) => kind === 'backlog-stalled' && id === one.id),
      );
    }
    await advance({ days: 7 });
    await climbed('rectification');
    const stall = await one.task('examine-stall');
    expect(stall.group).toBe('petition-office:supervisor');
    await one.complete('examine-stall', { instruction: '一周内召集会办，报告材料到货日期。' }, 'supervisor');
    expect(await kinds('leader')).toContainEqual(['backlog-instructed', one.id]);

    // Only a plan that was changed is another plan.
    const replanned = { heldOn: await officeDay(), result: 're-planned', record: '改由物业分批更换。' };
    expect(refusal(await tryTask(one, 'hold-quarterly-meeting', replanned, 'leader'))).toEqual([
      422,
      'result',
      'backlog.plan-unchanged',
    ]);
    const [milestone] = (await backlog.view()).milestones;
    const move = { dueOn: await dayIn(30), reason: '材料迟到，改为下月完成。' };
    expect(
      (await (await loginAs('leader')).request('POST', `/milestones/${milestone.id}/move`, move)).status,
    ).toBe(204);
    await backlog.meet('re-planned');
    const next = await one.deadline('backlog-quarter');
    expect([next.id === before.id, next.light]).toEqual([false, 'green']);
    expect((await one.view()).deadlines.find(({ id }: any) => id === before.id)).toMatchObject({
      state: 'met',
      late: true,
    });
    await backlog.meet('progress');
    const { meetings } = await backlog.view();
    expect(meetings.map(({ result }: any) => result)).toEqual(['progress', 're-planned', 'none']);
  });

  it('is worked on in the engine once, however often it is asked for', async () => {
    const one = await BacklogDriver.longStanding();
    const named = await BacklogDriver.named(one);
    const answers = await Promise.all([1, 2, 3].map(() => BacklogDriver.ask(one, named)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('backlog.open');
    await one.task('talk-in-person');
    const { tasks } = await one.view();
    expect(tasks.filter(({ elementId }: any) => elementId === 'talk-in-person')).toHaveLength(1);
  });
});

describe('is not opened', () => {
  it('by anybody but the supervisor, for a case that is too young, not accepted, anonymous or an accusation', async () => {
    const one = await BacklogDriver.longStanding();
    const named = await BacklogDriver.named(one);
    for (const as of ['registrar', 'leader', 'head.dongjie', 'auditor']) {
      expect((await BacklogDriver.ask(one, named, as)).status).toBe(403);
    }
    expect(refusal(await BacklogDriver.ask(one, { ...named, reason: '' }))[1]).toBe('reason');
    const young = await CaseDriver.register();
    await young.task('triage-petition');
    expect(refusal(await BacklogDriver.ask(young, named))).toEqual([409, null, 'backlog.not-accepted-yet']);
    const { receivedAt } = await one.view();
    const early = await CaseDriver.register({ receivedAt });
    expect(refusal(await BacklogDriver.ask(early, named))).toEqual([409, null, 'backlog.not-accepted-yet']);
    const anonymous = await CaseDriver.register({ anonymous: true, petitioners: [], receivedAt });
    expect(refusal(await BacklogDriver.ask(anonymous, named))).toEqual([409, null, 'backlog.anonymous']);
    const accusation = await CaseDriver.register({
      category: 'accusation',
      accusedUnitId: 'hexi',
      receivedAt,
      petitioners: [aPetitioner()],
    });
    expect((await BacklogDriver.ask(accusation, named)).status).toBe(404);
  });

  it('too early, counted from its receipt', async () => {
    const one = await BacklogDriver.longStanding({ receivedAt: undefined });
    const named = await BacklogDriver.named(one);
    expect(refusal(await BacklogDriver.ask(one, named))).toEqual([409, null, 'backlog.not-long-standing']);
  });

  it('with people of the wrong post, or with an interest in the case', async () => {
    const one = await BacklogDriver.longStanding();
    const named = await BacklogDriver.named(one);
    const wrong = [
      [{ townLeaderId: named.responsibleId }, 'townLeaderId', 'backlog.no-town-leader'],
      [{ communityLeaderId: named.townLeaderId }, 'communityLeaderId', 'backlog.no-community-leader'],
      [{ responsibleId: named.communityLeaderId }, 'responsibleId', 'backlog.not-of-unit'],
    ] as const;
    for (const [over, field, code] of wrong) {
      expect(refusal(await BacklogDriver.ask(one, { ...named, ...over }))).toEqual([422, field, code]);
    }
    const interest = { personId: named.townLeaderId, kind: 'stake', reason: '与本件有利害关系。' };
    const marked = await (
      await loginAs('supervisor')
    ).request('POST', `/petitions/${one.id}/interest`, interest);
    expect(marked.status).toBe(204);
    expect(refusal(await BacklogDriver.ask(one, named))).toEqual([
      422,
      'townLeaderId',
      'backlog.may-not-handle',
    ]);
    const others = await BacklogDriver.candidates(one);
    expect(others.some(({ personId }) => personId === named.townLeaderId)).toBe(false);
    const deputy = await BacklogDriver.named(one, { townLeaderId: '沈静' });
    expect((await BacklogDriver.ask(one, deputy)).status).toBe(201);
  });
});

describe('other people are named', () => {
  it('when the leader has an interest after all: the supervisor is told, and the new leader alone records', async () => {
    const backlog = await BacklogDriver.opened();
    const { one } = backlog;
    const leader = await loginAs('leader');
    await leader.post(`/petitions/${one.id}/interest`, {
      personId: leader.personId,
      kind: 'stake',
      reason: '与信访人有合同往来。',
    });
    expect(await kinds('supervisor')).toContainEqual(['backlog-vacant', one.id]);
    expect((await backlog.view()).townLeader.unit).toBeNull();
    const talk = { ...TALK, doneOn: await officeDay() };
    expect(refusal(await tryTask(one, 'talk-in-person', talk, 'leader.deputy'))[2]).toBe(
      'backlog.leader-alone',
    );
    const named = await BacklogDriver.named(one, { townLeaderId: '沈静' });
    const reason = '原包案领导回避。';
    expect((await backlog.post('backlog-case/named', { ...named, reason }, 'leader.deputy')).status).toBe(
      403,
    );
    expect((await backlog.post('backlog-case/named', { ...named, reason })).status).toBe(204);
    const { notices } = await one.track();
    expect(notices.filter(({ kind }: any) => kind === 'backlog-named')).toHaveLength(2);
    expect(await kinds('leader.deputy')).toContainEqual(['backlog-named', one.id]);
    await one.complete('talk-in-person', talk, 'leader.deputy');
    expect((await backlog.view()).acts[0]).toMatchObject({ act: 'talk', by: '沈静', record: TALK.record });
  });
});
