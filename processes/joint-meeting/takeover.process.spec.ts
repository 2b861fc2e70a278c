import { ApiClient, loginAs } from '#tests/support/api-client';
import { advance, CaseDriver, officeDay, TRIAGE_TO } from '#tests/support/case-driver';
import { eventually } from '#tests/support/eventually';
import { carryOut, CLERK, CONVENER, MeetingDriver } from '#tests/support/meeting-driver';
import { dayIn } from '#tests/support/office-days';

/** Whoever leaves a post, is deactivated or has an interest leaves no step of a meeting lying: it goes to the next in order. */
const publicly = new ApiClient();

async function aCase(): Promise<CaseDriver> {
  const one = await CaseDriver.register();
  await one.complete('triage-petition', TRIAGE_TO('dongjie'));
  return one;
}
const recuse = async (one: CaseDriver, name: string) =>
  (await loginAs('supervisor')).post(`/petitions/${one.id}/interest`, {
    personId: (await loginAs(name)).personId,
    kind: 'relative',
    reason: '与信访人系近亲属',
  });
/** Deactivates people for as long as something takes: the other specs need them. */
async function without(names: readonly string[], work: () => Promise<void>): Promise<void> {
  const admin = await loginAs('admin');
  const ids = await Promise.all(names.map(async (name) => (await loginAs(name)).personId));
  const setActive = async (active: boolean) => {
    for (const id of ids) {
      // What they hold is free for its group, or for who is next.
      const handover = active ? undefined : { receivers: [], reason: '暂停履职，任务退回。' };
      const { status } = await admin.request('PATCH', `/people/${id}`, { active, handover });
      expect(status).toBeLessThan(300);
    }
  };
  await setActive(false);
  try {
    await work();
  } finally {
    await setActive(true);
    // Their sessions ended with it.
    for (const name of names) await (await loginAs(name)).logIn(name);
  }
}
const titles = async (one: CaseDriver) => {
  const lines = await (await loginAs('supervisor')).get(`/petitions/${one.id}/timeline`);
  return lines.map(({ title }: any) => title.zh);
};
const groupOf = async (meeting: MeetingDriver, elementId: string, as: string) =>
  (await meeting.task(elementId, as)).group;

it('passes the convener’s steps to the supervisor when every leader has an interest, and the minutes are signed there', async () => {
  const one = await aCase();
  const meeting = await MeetingDriver.propose(one);
  for (const name of [CONVENER, 'leader.deputy']) await recuse(one, name);
  expect(await groupOf(meeting, 'decide-meeting', 'supervisor')).toBe('petition-office:supervisor');
  expect(await meeting.noticesTo('supervisor')).toContain('meeting-taken-over');
  expect(await titles(one)).toContain('会议步骤转由下一岗位办理');
  await meeting.complete('decide-meeting', 'supervisor', { held: true, grounds: '同意召开。' });
  await meeting.invite();
  await meeting.complete('plan-meeting', CLERK, await meeting.aPlan());
  await meeting.record(['dongjie'], 2);
  await meeting.complete('record-meeting', CLERK, {
    convenedOn: await officeDay(),
    minutes: '会议听取了情况汇报，研究形成如下决议。',
  });
  // The engine gives the next step to the first convener again; it comes to who convenes now.
  expect(await groupOf(meeting, 'sign-minutes', 'supervisor')).toBe('petition-office:supervisor');
  await meeting.complete('sign-minutes', 'supervisor', { signed: true });
  await meeting.state('following');
  await one.task('carry-out-resolution');
  // What turns overdue comes back to who convened.
  await advance({ days: 4 });
  expect((await one.task('follow-up-overdue')).group).toBe('petition-office:supervisor');
  await carryOut(one);
  await meeting.state('closed');
});

it('gives back what somebody holds who is deactivated, to the others of the post', async () => {
  const one = await aCase();
  const meeting = await MeetingDriver.propose(one);
  const { key } = await meeting.task('decide-meeting', CONVENER);
  await (await loginAs(CONVENER)).post(`/tasks/${key}/claim`);
  await without([CONVENER], async () => {
    const task = await eventually('nobody holds it', async () => {
      const found = await (await loginAs('leader.deputy')).get(`/tasks/${key}`);
      return found.assignee === null && found;
    });
    expect(task).toMatchObject({ state: 'open' });
    await meeting.complete('decide-meeting', 'leader.deputy', { held: false, grounds: '单位可以自行办理。' });
    await meeting.state('declined');
  });
});

it('passes steps and resolutions of a post that nobody holds any more to the next in order', async () => {
  const one = await aCase();
  const meeting = await MeetingDriver.propose(one);
  await meeting.plan();
  await meeting.hold(['beiyuan']);
  await one.task('carry-out-resolution');
  const other = await aCase();
  const second = await MeetingDriver.propose(other);
  await without([CONVENER, 'leader.deputy', 'head.beiyuan'], async () => {
    expect(await groupOf(second, 'decide-meeting', 'supervisor')).toBe('petition-office:supervisor');
    const moved = await eventually('the resolution has come to somebody', async () => {
      const { group } = await one.task('carry-out-resolution');
      return group !== 'beiyuan:head' && group;
    });
    await one.complete('carry-out-resolution', { report: '线路已经改造，验收合格。' }, memberFor(moved));
    await meeting.state('closed');
  });
  await second.complete('decide-meeting', 'supervisor', { held: false, grounds: '单位可以自行办理。' });
});
const memberFor = (group: string) =>
  group === 'petition-office:supervisor' ? 'supervisor' : (group.split(':').reverse().join('.') as string);

it('passes what the registrars prepare to the supervisor when each of them has an interest', async () => {
  const one = await aCase();
  const meeting = await MeetingDriver.propose(one);
  await meeting.complete('decide-meeting', CONVENER, { held: true, grounds: '同意召开。' });
  await meeting.task('plan-meeting', CLERK);
  await recuse(one, CLERK);
  // Another registrar is left.
  expect(await groupOf(meeting, 'plan-meeting', 'registrar.second')).toBe('petition-office:registrar');
  await recuse(one, 'registrar.second');
  expect(await groupOf(meeting, 'plan-meeting', 'supervisor')).toBe('petition-office:supervisor');
});

describe('an invitation', () => {
  const participant = async (meeting: MeetingDriver, unitId: string) =>
    (await meeting.view()).participants.find((found: any) => found.unitId === unitId);

  it('is answered anew when the deputy can’t take part any more', async () => {
    const one = await aCase();
    const meeting = await MeetingDriver.propose(one);
    await meeting.plan();
    await meeting.answer('head.hexi', 'deputy', 'handler.hexi');
    await recuse(one, 'handler.hexi');
    await eventually('it is open again', async () => (await participant(meeting, 'hexi')).answer === null);
    expect(await meeting.noticesTo('head.hexi')).toContain('meeting-deputy-lost');
  });

  it('goes to the next of the unit when nobody in the post may take part', async () => {
    const one = await aCase();
    const meeting = await MeetingDriver.propose(one);
    await meeting.plan();
    await recuse(one, 'head.hexi');
    const { id } = await eventually('somebody comes instead', async () => {
      const { answer, deputy } = await participant(meeting, 'hexi');
      return answer === 'deputy' && deputy;
    });
    expect(id).toBe((await loginAs('handler.hexi')).personId);
    expect(await meeting.noticesTo('handler.hexi')).toContain('meeting-deputised');
    // Nobody of the unit is left: the petition office is asked to invite another post.
    await recuse(one, 'handler.hexi');
    await eventually('the clerk is told', async () =>
      (await meeting.noticesTo(CLERK)).includes('meeting-post-vacant'),
    );
  });
});

describe('resolutions that are followed through side by side', () => {
  it('keep what others have done when one comes back overdue and one case is withdrawn', async () => {
    const [one, other] = [await aCase(), await aCase()];
    const [meeting, second] = [await MeetingDriver.propose(one), await MeetingDriver.propose(other)];
    await second.complete('decide-meeting', CONVENER, { held: true, grounds: '同意召开。' });
    await meeting.plan();
    await (await loginAs(CLERK)).post(`/meetings/${meeting.id}/cases`, { petitionId: other.id });
    await meeting.hold(['dongjie', 'hexi'], 2);
    const carrying = async (each: CaseDriver) =>
      (await each.view()).tasks.filter(
        ({ elementId, state }: any) => elementId === 'carry-out-resolution' && state === 'open',
      );
    for (const each of [one, other])
      await eventually('both are to be carried out', async () => (await carrying(each)).length === 2);
    await carryOut(one);
    await carryOut(other);
    for (const each of [one, other]) {
      const [left] = await carrying(each);
      const running = (await each.view()).deadlines.filter(
        ({ rowId, state }: any) => rowId === 'meeting-resolution' && state === 'running',
      );
      // What one unit has done ends its own time, not the other's.
      expect(running.map(({ unitId }: any) => `${unitId}:head`)).toEqual([left.group]);
    }
    const before = await carrying(one);
    await advance({ days: 4 });
    // Overdue: back with the convener as well, and the owner's own task stays the same.
    const newDay = await dayIn(6);
    await one.complete('follow-up-overdue', { instruction: '六日内完成并报告。', newDay }, CONVENER);
    expect((await carrying(one)).map(({ key }: any) => key)).toEqual(before.map(({ key }: any) => key));
    await publicly.post('/public/withdraw', { ...other.credentials, reason: '问题已经解决' });
    await other.status('withdrawn');
    const view = await meeting.view();
    const states = (each: CaseDriver) => {
      const item = view.items.find(({ petitionId }: any) => petitionId === each.id);
      const own = view.resolutions.filter(({ itemId }: any) => itemId === item.id);
      return own.map(({ state }: any) => state).sort();
    };
    expect([states(one), states(other)]).toEqual([
      ['done', 'open'],
      ['done', 'dropped'],
    ]);
    for (const done of view.resolutions.filter(({ state }: any) => state === 'done'))
      expect(done.report).toBe('线路已经改造，验收合格。');
    await carryOut(one);
    await meeting.state('closed');
  });
});
