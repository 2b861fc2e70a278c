import { loginAs } from '#tests/support/api-client';
import { advance, CaseDriver, TRIAGE_TO } from '#tests/support/case-driver';
import { eventually } from '#tests/support/eventually';
import { CLERK, CONVENER, MeetingDriver } from '#tests/support/meeting-driver';
import { dayIn } from '#tests/support/office-days';

async function planned(): Promise<MeetingDriver> {
  const one = await CaseDriver.register();
  await one.complete('triage-petition', TRIAGE_TO('dongjie'));
  const meeting = await MeetingDriver.propose(one);
  await meeting.plan();
  return meeting;
}
const told = (meeting: MeetingDriver, name: string, kind: string) =>
  eventually(`${name} is told ${kind}`, async () => (await meeting.noticesTo(name)).includes(kind));

it('invites, takes answers and deputies, and reminds whoever comes before the meeting begins', async () => {
  const meeting = await planned();
  expect(await meeting.noticesTo('head.dongjie')).toEqual(['meeting-invited']);
  expect(await meeting.noticesTo('head.hexi')).toEqual(['meeting-invited']);
  expect((await (await loginAs('handler.hexi')).request('GET', `/meetings/${meeting.id}`)).status).toBe(404);

  expect((await meeting.answer('head.dongjie', 'not-coming')).status).toBe(204);
  const stranger = await meeting.answer('head.hexi', 'deputy', 'handler.dongjie');
  expect([stranger.status, stranger.body.errors[0].field]).toEqual([422, 'deputyId']);
  expect((await meeting.answer('head.hexi', 'deputy', 'handler.hexi')).status).toBe(204);
  // The deputy is told, sees the meeting, and takes part on behalf of the head.
  expect(await meeting.noticesTo('handler.hexi')).toEqual(['meeting-deputised']);
  const { participants, can } = await meeting.view('handler.hexi');
  const hexi = participants.find(({ unitId }: any) => unitId === 'hexi');
  expect(hexi).toMatchObject({ answer: 'deputy', deputy: { name: '方俊' }, mayAnswer: false });
  expect(can).toMatchObject({ move: false, record: false });
  const others = await meeting.answer('handler.hexi', 'coming');
  expect([others.status, others.body.errors[0].field]).toEqual([422, 'participantId']);

  await advance({ days: 2, hours: 23 });
  await told(meeting, 'handler.hexi', 'meeting-reminder');
  expect(await meeting.noticesTo('head.hexi')).toEqual(['meeting-invited']);
  expect(await meeting.noticesTo('head.dongjie')).toEqual(['meeting-invited']);

  await (
    await loginAs(CLERK)
  ).put(`/meetings/${meeting.id}/record`, {
    attendance: [{ participantId: hexi.id, attended: true, byDeputy: true, position: '同意配合。' }],
    outcomes: [],
    resolutions: [],
  });
  const recorded = (await meeting.view()).participants.find(({ unitId }: any) => unitId === 'hexi');
  expect(recorded).toMatchObject({ attended: true, byDeputy: true, deputy: { name: '方俊' } });
});

it('is moved: everybody is told and answers anew, and is reminded of the new day alone', async () => {
  const meeting = await planned();
  expect((await meeting.answer('head.hexi', 'not-coming')).status).toBe(204);
  const clerk = await loginAs(CLERK);
  const plan = { startsAt: '14:30', mode: 'online', place: '镇政府二楼会议室' };
  const past = await clerk.request('PUT', `/meetings/${meeting.id}/plan`, {
    ...plan,
    plannedOn: await dayIn(-1),
  });
  expect([past.status, past.body.errors[0].field]).toEqual([422, 'plannedOn']);
  const plannedOn = await dayIn(8);
  for (let twice = 0; twice < 2; twice++) {
    await clerk.put(`/meetings/${meeting.id}/plan`, { ...plan, plannedOn });
  }
  expect(await meeting.view()).toMatchObject({ plannedOn, startsAt: '14:30', round: 2 });
  for (const name of ['head.dongjie', 'head.hexi']) {
    expect(await meeting.noticesTo(name)).toEqual(['meeting-moved', 'meeting-invited']);
  }
  expect((await meeting.view()).participants.map(({ answer }: any) => answer)).toEqual([null, null]);
  const file = (
    await (await loginAs('head.dongjie')).download('GET', `/meetings/${meeting.id}/calendar`)
  ).toString();
  expect(file).toContain('SEQUENCE:2');
  expect(
    (
      await (
        await loginAs('head.dongjie')
      ).request('PUT', `/meetings/${meeting.id}/plan`, { ...plan, plannedOn })
    ).status,
  ).toBe(403);

  await advance({ days: 4 });
  // The timer of the first day has rung by now, since a meeting of that day would be over.
  const other = await planned();
  expect(await meeting.noticesTo('head.dongjie')).toEqual(['meeting-moved', 'meeting-invited']);
  await advance({ days: 4 });
  await told(meeting, 'head.dongjie', 'meeting-reminder');
  await told(other, 'head.dongjie', 'meeting-reminder');
});

it('tells whoever is invited later or no more, and everybody when it is cancelled', async () => {
  const meeting = await planned();
  await meeting.invite(['dongjie', 'beiyuan']);
  expect(await meeting.noticesTo('head.beiyuan')).toEqual(['meeting-invited']);
  expect(await meeting.noticesTo('head.hexi')).toContain('meeting-uninvited');
  expect((await (await loginAs('head.hexi')).request('GET', `/meetings/${meeting.id}`)).status).toBe(404);
  expect(await meeting.noticesTo('head.dongjie')).toEqual(['meeting-invited']);

  const clerk = await loginAs(CLERK);
  const {
    ids: [id],
  } = await clerk.post('/meetings', { days: [await dayIn(1)] });
  const regular = await MeetingDriver.byId(id);
  await regular.invite();
  expect(await regular.noticesTo('head.hexi')).toEqual([]);
  await regular.complete('plan-meeting', CLERK, await regular.aPlan(1));
  expect(await regular.noticesTo('head.hexi')).toEqual(['meeting-invited']);
  await clerk.post(`/meetings/${id}/cancel`);
  expect(await regular.noticesTo('head.hexi')).toEqual(['meeting-cancelled', 'meeting-invited']);
  expect((await regular.answer('head.hexi', 'coming')).status).toBe(409);
  await advance({ days: 2 });
  expect(await regular.noticesTo('head.hexi')).toEqual(['meeting-cancelled', 'meeting-invited']);
  expect(await meeting.noticesTo(CONVENER)).toEqual([]);
});
