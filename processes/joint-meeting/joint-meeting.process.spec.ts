import { ApiClient, loginAs } from '#tests/support/api-client';
import { advance, CaseDriver, officeDay, TRIAGE_TO } from '#tests/support/case-driver';
import { eventually } from '#tests/support/eventually';
import { carryOut, CLERK, CONVENER, MeetingDriver } from '#tests/support/meeting-driver';
import { dayIn } from '#tests/support/office-days';

const publicly = new ApiClient();

async function aCase(unitId = 'dongjie'): Promise<CaseDriver> {
  const one = await CaseDriver.register();
  await one.complete('triage-petition', TRIAGE_TO(unitId));
  return one;
}
const titles = async (one: CaseDriver) => {
  const lines = await (await loginAs('supervisor')).get(`/petitions/${one.id}/timeline`);
  return lines.map(({ title }: any) => title.zh);
};

it('goes from the proposal to resolutions that are carried out, and each case learns of its own', async () => {
  const one = await aCase();
  const meeting = await MeetingDriver.propose(one);
  const convened = await one.deadline('joint-meeting-convened');
  const decide = await meeting.task('decide-meeting', CONVENER);
  expect(decide).toMatchObject({ group: 'town:leader', dueAt: convened.dueAt, meetingId: meeting.id });

  const other = await aCase('hexi');
  const second = await MeetingDriver.propose(other);
  await second.complete('decide-meeting', CONVENER, { held: true, grounds: '同意召开。' });
  await meeting.plan();
  // Two accepted meetings become one; the other is left without a case and is cancelled.
  await (await loginAs(CLERK)).post(`/meetings/${meeting.id}/cases`, { petitionId: other.id });
  await second.state('cancelled');
  await eventually('its tasks are gone', async () => !(await second.find('plan-meeting', CLERK)));
  expect((await meeting.view()).items).toHaveLength(2);

  await meeting.hold(['dongjie', 'hexi']);
  const following = await meeting.state('following');
  expect(following).toMatchObject({ resolutionsOpen: 4, resolutionsDone: 0, cases: 2 });
  for (const each of [one, other]) {
    expect((await each.deadline('joint-meeting-convened')).state).toBe('met');
    expect((await each.deadline('meeting-minutes')).state).toBe('met');
    expect(await titles(each)).toContain('联席会议形成决议');
  }
  // The handling was never interrupted.
  await one.complete('accept-petition', { decision: 'accept' });

  for (const each of [one, one, other, other]) await carryOut(each);
  const closed = await meeting.state('closed');
  expect(closed).toMatchObject({ resolutionsOpen: 0, resolutionsDone: 4 });
  for (const each of [one, other]) expect(await titles(each)).toContain('会议决议已落实');
});

it('is declined with grounds, and the case goes on and can be proposed again', async () => {
  const one = await aCase();
  const meeting = await MeetingDriver.propose(one);
  const again = await (
    await loginAs('supervisor')
  ).request('POST', `/petitions/${one.id}/joint-meeting`, { reason: '再次提请会办' });
  expect([again.status, again.body.code]).toEqual([409, 'petition.joint-meeting-pending']);
  await meeting.complete('decide-meeting', CONVENER, { held: false, grounds: '单位可以自行办理。' });
  const { items } = await meeting.state('declined');
  expect(items).toEqual([expect.objectContaining({ state: 'declined', outcome: '单位可以自行办理。' })]);
  expect((await one.deadline('joint-meeting-convened')).state).toBe('met');
  await one.complete('accept-petition', { decision: 'accept' });
  await MeetingDriver.propose(one, '情况变化，再次提请');
});

it('goes on for its other cases when one is withdrawn, and is cancelled when none is left', async () => {
  const [one, other] = [await aCase(), await aCase()];
  const [meeting, second] = [await MeetingDriver.propose(one), await MeetingDriver.propose(other)];
  await second.complete('decide-meeting', CONVENER, { held: true, grounds: '同意召开。' });
  await meeting.plan();
  await (await loginAs(CLERK)).post(`/meetings/${meeting.id}/cases`, { petitionId: other.id });
  const withdraw = (each: CaseDriver) =>
    publicly.post('/public/withdraw', { ...each.credentials, reason: '问题已经解决' });
  await withdraw(other);
  await other.status('withdrawn');
  await meeting.task('record-meeting', CLERK);
  expect((await meeting.view()).items.map(({ state }: any) => state)).toEqual(['open', 'left']);
  await withdraw(one);
  await one.status('withdrawn');
  await meeting.state('cancelled');
  await eventually('nobody has a task of it', async () => !(await meeting.find('record-meeting', CLERK)));
});

it('drops what it resolved of a case that is withdrawn, and closes', async () => {
  const one = await aCase();
  const meeting = await MeetingDriver.propose(one);
  await meeting.plan();
  await meeting.hold();
  const task = await one.task('carry-out-resolution');
  await publicly.post('/public/withdraw', { ...one.credentials, reason: '问题已经解决' });
  await meeting.state('closed');
  await eventually('the task is gone', async () => {
    const { tasks } = await one.view();
    return tasks.find(({ key }: any) => key === task.key).state === 'cancelled';
  });
});

it('sends its minutes back to be drafted again, and never lets who drafted them sign', async () => {
  const one = await aCase();
  const meeting = await MeetingDriver.propose(one);
  await meeting.plan();
  const early = await (
    await loginAs(CLERK)
  ).request('POST', `/tasks/${(await meeting.task('record-meeting', CLERK)).key}/complete`, {
    values: { convenedOn: await officeDay(), minutes: '会议听取了情况汇报。' },
  });
  expect([early.status, early.body.code]).toEqual([422, 'meeting.nobody-attended']);
  await meeting.record();
  const draft = { convenedOn: await officeDay(), minutes: '会议听取了情况汇报，形成决议。' };
  await meeting.complete('record-meeting', CLERK, draft);
  await meeting.complete('sign-minutes', CONVENER, { signed: false, remarks: '第一项期限太长。' });
  await meeting.state('planned');
  await meeting.record(['dongjie'], 5);
  await meeting.complete('record-meeting', CLERK, draft);
  await meeting.complete('sign-minutes', CONVENER, { signed: true });
  await meeting.state('following');
  expect((await one.task('carry-out-resolution')).group).toBe('dongjie:head');
});

it('brings an overdue resolution back to the convener, who sets another day', async () => {
  const one = await aCase();
  const meeting = await MeetingDriver.propose(one);
  await meeting.plan();
  await meeting.hold(['dongjie'], 2);
  await one.task('carry-out-resolution');
  const before = await one.deadline('meeting-resolution');
  await advance({ days: 4 });
  expect((await one.task('follow-up-overdue')).group).toBe('town:leader');
  const newDay = await dayIn(6);
  await one.complete('follow-up-overdue', { instruction: '六日内完成并报告。', newDay }, CONVENER);
  const after = await one.deadline('meeting-resolution');
  expect([after.id, after.state]).toEqual([before.id, 'running']);
  expect(after.dueAt > before.dueAt).toBe(true);
  expect((await meeting.view()).resolutions[0]).toMatchObject({ dueOn: newDay, state: 'open' });
  expect((await one.task('carry-out-resolution')).dueAt).toBe(after.dueAt);
  await advance({ days: 9 });
  await one.task('follow-up-overdue');
  await carryOut(one);
  await meeting.state('closed');
});

describe('by rule of the office', () => {
  const causesOf = async (meeting: MeetingDriver) =>
    (await meeting.view()).items.map(({ cause }: any) => cause);
  const proposed = async (one: CaseDriver) => MeetingDriver.of(one, await loginAs('supervisor'));

  it('is proposed for what is marked major, once', async () => {
    const one = await CaseDriver.register();
    await one.complete('triage-petition', TRIAGE_TO('dongjie', { urgency: 'major' }));
    const meeting = await proposed(one);
    expect(await causesOf(meeting)).toEqual(['major']);
    expect(await titles(one)).toContain('重大事项，按规则提请联席会议');
    await meeting.complete('decide-meeting', CONVENER, { held: false, grounds: '单位可以自行办理。' });
    await one.complete('accept-petition', { decision: 'object', reason: '不属于本单位职责范围。' });
    await one.complete('decide-objection', { upheld: true, reason: '应由河西街道办理。' });
    await one.complete('triage-petition', TRIAGE_TO('hexi', { urgency: 'major' }));
    await one.task('accept-petition');
    expect((await meeting.view()).state).toBe('declined');
    await eventually('the case waits for no meeting', async () => {
      const { deadlines } = await one.view();
      return deadlines.every(
        ({ rowId, state }: any) => rowId !== 'joint-meeting-convened' || state === 'met',
      );
    });
  });

  it('is proposed for five petitioners or more', async () => {
    const five = await CaseDriver.register({ peopleCount: 5 });
    const four = await CaseDriver.register({ peopleCount: 4 });
    for (const one of [five, four]) await one.complete('triage-petition', TRIAGE_TO('dongjie'));
    expect(await causesOf(await proposed(five))).toEqual(['many-petitioners']);
    await four.task('accept-petition');
    const { deadlines } = await four.view();
    expect(deadlines.some(({ rowId }: any) => rowId === 'joint-meeting-convened')).toBe(false);
  });

  it('is proposed when three units have to do with it', async () => {
    const one = await aCase();
    const handler = await loginAs('handler.dongjie');
    const lastDay = await dayIn(10);
    const forward = (authority: string) =>
      handler.post(`/petitions/${one.id}/forwardings`, { authority, matter: '二次供水水箱清洗', lastDay });
    await forward('县水务集团');
    expect((await one.view()).deadlines.some(({ rowId }: any) => rowId === 'joint-meeting-convened')).toBe(
      false,
    );
    await forward('县住建局');
    expect(await causesOf(await proposed(one))).toEqual(['several-units']);
  });

  it('is proposed when the case is overdue for the second time, of whatever period', async () => {
    const one = await aCase();
    await advance({ days: 16 });
    await eventually('once overdue', async () => (await one.deadline('acceptance-notice')).light === 'red');
    await one.complete('accept-petition', { decision: 'accept' });
    expect((await one.view()).deadlines.some(({ rowId }: any) => rowId === 'joint-meeting-convened')).toBe(
      false,
    );
    await advance({ days: 61 });
    expect(await causesOf(await proposed(one))).toEqual(['overdue-twice']);
  });
});

describe('conflicts of interest (Reg. 28)', () => {
  const recuse = async (one: CaseDriver, name: string) =>
    (await loginAs('supervisor')).post(`/petitions/${one.id}/interest`, {
      personId: (await loginAs(name)).personId,
      kind: 'relative',
      reason: '与信访人系近亲属',
    });

  it('keeps a participant from the case, not from the others of the meeting', async () => {
    const [one, other] = [await aCase(), await aCase()];
    const [meeting, second] = [await MeetingDriver.propose(one), await MeetingDriver.propose(other)];
    await second.complete('decide-meeting', CONVENER, { held: true, grounds: '同意召开。' });
    await meeting.plan();
    await (await loginAs(CLERK)).post(`/meetings/${meeting.id}/cases`, { petitionId: other.id });
    expect((await meeting.view('head.dongjie')).items).toHaveLength(2);
    await recuse(other, 'head.dongjie');
    const { items } = await meeting.view('head.dongjie');
    expect(items.map(({ petitionId }: any) => petitionId)).toEqual([one.id]);
    // Nothing that is resolved of that case is given to them.
    const { items: all } = await meeting.view(CLERK);
    const resolution = {
      itemId: all.find(({ petitionId }: any) => petitionId === other.id).id,
      unitId: 'dongjie',
      what: '完成线路改造并组织验收',
      dueOn: await dayIn(10),
    };
    const answer = await (
      await loginAs(CLERK)
    ).request('PUT', `/meetings/${meeting.id}/record`, {
      attendance: [],
      outcomes: [],
      resolutions: [resolution],
    });
    expect([answer.status, answer.body.code]).toEqual([422, 'meeting.owner-interested']);
  });

  it('invites nobody with an interest in the only case, and shows them no meeting', async () => {
    const one = await aCase();
    const meeting = await MeetingDriver.propose(one);
    await meeting.complete('decide-meeting', CONVENER, { held: true, grounds: '同意召开。' });
    await recuse(one, 'head.hexi');
    const answer = await (
      await loginAs(CLERK)
    ).request('PUT', `/meetings/${meeting.id}/participants`, {
      participants: [{ unitId: 'hexi', role: 'head' }],
    });
    expect([answer.status, answer.body.code]).toEqual([422, 'meeting.participant-interested']);
    await meeting.invite(['dongjie']);
    expect((await (await loginAs('head.hexi')).request('GET', `/meetings/${meeting.id}`)).status).toBe(404);
    await recuse(one, 'head.dongjie');
    expect((await (await loginAs('head.dongjie')).request('GET', `/meetings/${meeting.id}`)).status).toBe(
      404,
    );
  });

  it('gives the meeting to somebody else than a convener with an interest', async () => {
    const one = await aCase();
    for (const name of [CONVENER, 'leader.deputy']) await recuse(one, name);
    await (await loginAs('registrar')).post(`/petitions/${one.id}/joint-meeting`, { reason: '需要会办' });
    const meeting = await MeetingDriver.of(one, await loginAs('supervisor'));
    expect((await meeting.task('decide-meeting', 'supervisor')).group).toBe('petition-office:supervisor');
    expect(await meeting.find('decide-meeting', CONVENER)).toBeUndefined();
  });
});

it('is planned for the year, held without a decision, and counted', async () => {
  const clerk = await loginAs(CLERK);
  const before = await clerk.get('/meetings/year');
  const {
    ids: [id],
  } = await clerk.post('/meetings', { days: [await dayIn(0)] });
  const again = await clerk.request('POST', '/meetings', { days: [await dayIn(0)] });
  expect([again.status, again.body.errors[0].field]).toEqual([422, 'days.0']);
  const meeting = await MeetingDriver.byId(id);
  const one = await aCase();
  const waiting = await MeetingDriver.propose(one);
  await waiting.complete('decide-meeting', CONVENER, { held: true, grounds: '同意召开。' });
  expect((await clerk.get(`/meetings/${id}/waiting-cases`)).map((row: any) => row.petitionId)).toContain(
    one.id,
  );
  await clerk.post(`/meetings/${id}/cases`, { petitionId: one.id });
  await waiting.state('cancelled');
  expect((await clerk.request('GET', `/meetings/${id}/calendar`)).status).toBe(409);
  await meeting.invite();
  await meeting.complete('plan-meeting', CLERK, await meeting.aPlan(0));
  expect((await clerk.get('/meetings/year')).planned).toBe(before.planned + 1);
  const file = (await (await loginAs('head.dongjie')).download('GET', `/meetings/${id}/calendar`)).toString();
  expect(file).toContain(`SUMMARY:联席会议 ${meeting.number}`);
  expect(file).not.toContain(one.receiptNumber);
  await meeting.hold();
  const after = await clerk.get('/meetings/year');
  expect([after.held, after.planned, after.atLeast]).toEqual([before.held + 1, before.planned, 6]);
  expect((await meeting.view()).items[0].votes).toEqual({ inFavour: 3, against: 1, abstained: 0 });
  await carryOut(one);
  await meeting.state('closed');
  const past = await clerk.request('POST', '/meetings', { days: [await dayIn(-1)] });
  expect([past.status, past.body.errors[0].field]).toEqual([422, 'days.0']);
  const supervisor = await loginAs('supervisor');
  expect((await supervisor.request('POST', '/meetings', { days: ['soon'] })).status).toBe(422);
});

it('proposes days for what the year lacks, and takes a regular meeting without cases out of the plan again', async () => {
  const clerk = await loginAs(CLERK);
  const { proposed, planned } = await clerk.get('/meetings/year');
  const day = proposed[0] ?? (await dayIn(20));
  const {
    ids: [id],
  } = await clerk.post('/meetings', { days: [day] });
  const meeting = await MeetingDriver.byId(id);
  await meeting.task('plan-meeting', CLERK);
  const one = await aCase();
  const waiting = await MeetingDriver.propose(one);
  expect((await clerk.request('POST', `/meetings/${waiting.id}/cancel`)).status).toBe(409);
  await waiting.complete('decide-meeting', CONVENER, { held: true, grounds: '同意召开。' });
  await clerk.post(`/meetings/${id}/cases`, { petitionId: one.id });
  const withCase = await clerk.request('POST', `/meetings/${id}/cancel`);
  expect([withCase.status, withCase.body.code]).toEqual([409, 'meeting.has-cases']);
  await new ApiClient().post('/public/withdraw', { ...one.credentials, reason: '问题已经解决' });
  await one.status('withdrawn');
  // A regular meeting is held without a case, too.
  expect(await meeting.state('accepted')).toMatchObject({ kind: 'regular', cases: 0 });
  await clerk.post(`/meetings/${id}/cancel`);
  await meeting.state('cancelled');
  await eventually('its task is gone', async () => !(await meeting.find('plan-meeting', CLERK)));
  expect((await clerk.get('/meetings/year')).planned).toBe(planned);
});

it('loses a case that turns out to be an accusation, and nobody reads of it there', async () => {
  const one = await CaseDriver.register();
  const meeting = await MeetingDriver.propose(one);
  const { key } = await one.task('triage-petition');
  await (
    await loginAs(CLERK)
  ).post(`/tasks/${key}/complete`, {
    values: { category: 'accusation', competence: 'this-office', urgency: 'normal' },
  });
  await eventually('the meeting is over', async () => !(await meeting.find('decide-meeting', CONVENER)));
  for (const name of ['supervisor', 'head.hexi', CLERK]) {
    const answer = await (await loginAs(name)).request('GET', `/meetings/${meeting.id}`);
    expect([name, answer.status]).toEqual([name, 404]);
  }
});

it('takes no accusation', async () => {
  const one = await CaseDriver.register({ category: 'accusation', accusedUnitId: 'hexi' });
  const discipline = await loginAs('discipline');
  const answer = await discipline.request('POST', `/petitions/${one.id}/joint-meeting`, {
    reason: '需要会办',
  });
  expect([403, 404, 409]).toContain(answer.status);
});
