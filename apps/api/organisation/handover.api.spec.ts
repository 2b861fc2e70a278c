import { dayAhead } from '#tests/support/absence-driver';
import { loginAs } from '#tests/support/api-client';
import { CaseDriver } from '#tests/support/case-driver';
import { newcomer } from '#tests/support/newcomer';

const GROUP = 'petition-office:registrar';
const REASON = '调离信访科，工作移交。';

/** Tasks of new cases that the group has. */
async function triage(number: number) {
  const cases = await Promise.all(Array.from({ length: number }, () => CaseDriver.register()));
  const tasks = await Promise.all(cases.map((one) => one.task('triage-petition')));
  return { cases, keys: tasks.map(({ key }) => key) };
}
const holderOf = async (key: string) =>
  (await (await loginAs('supervisor')).get(`/tasks/${key}`)).assignee?.id ?? null;

describe('what a leaver holds', () => {
  it('is asked for, and handed over in the moment in which they leave', async () => {
    const [admin, second] = [await loginAs('admin'), await loginAs('registrar.second')];
    const leaver = await newcomer('交接甲', GROUP);
    const { cases, keys } = await triage(2);
    await leaver.client.post('/tasks/batch', { verb: 'claim', keys });
    await leaver.client.put(`/tasks/${keys[0]}/draft`, { values: { category: 'claim' } });
    const [held] = await admin.get(`/people/${leaver.id}/held-tasks`);
    expect(held).toMatchObject({ group: GROUP, tasks: 2 });
    expect(held.receivers.map(({ id }: any) => id)).toContain(second.personId);

    const refused = await admin.request('PATCH', `/people/${leaver.id}`, { active: false });
    expect([refused.status, refused.body.code]).toEqual([409, 'handover.needed']);
    // What was refused changed nothing.
    expect((await leaver.client.request('GET', '/auth/me')).status).toBe(200);
    const receivers = [{ group: GROUP, personId: second.personId }];
    const answer = await admin.request('PATCH', `/people/${leaver.id}`, {
      active: false,
      handover: { receivers, reason: REASON },
    });
    expect(answer.status).toBe(200);
    expect(answer.body.handedOver.map(({ to }: any) => to)).toEqual([second.personId, second.personId]);
    expect((await leaver.client.request('GET', '/auth/me')).status).toBe(401);
    expect(await second.get(`/tasks/${keys[0]}`)).toMatchObject({
      assignee: { id: second.personId },
      draft: { category: 'claim' },
    });
    const notices = await second.get('/staff-notices');
    expect(notices.find(({ kind }: any) => kind === 'tasks-handed-over')).toMatchObject({
      person: '交接甲',
      facts: { tasks: 2 },
    });
    const timeline = await (await loginAs('supervisor')).get(`/petitions/${cases[0]!.id}/timeline`);
    expect(timeline.at(-1)).toMatchObject({
      title: { zh: '离任交接，任务移交' },
      data: { toPerson: '宋佳', reason: REASON },
    });
    await second.post('/tasks/batch', { verb: 'release', keys });
  });

  it('goes when a post is lost, with what a deputy holds for them; what is kept stays', async () => {
    const admin = await loginAs('admin');
    const mover = await newcomer('交接乙', GROUP);
    const { keys } = await triage(2);
    await mover.client.post('/tasks/batch', { verb: 'claim', keys });
    const posts = [{ unitId: 'petition-office', role: 'handler' }];
    const deputy = await loginAs('handler.market-supervision');
    const [firstDay, lastDay] = [await dayAhead(), await dayAhead(2)];
    await mover.client.post('/absences', { firstDay, lastDay, deputies: [{ deputyId: deputy.personId }] });
    await deputy.post(`/tasks/${keys[1]}/claim`);
    const refused = await admin.request('PATCH', `/people/${mover.id}`, { posts });
    expect(refused.body.code).toBe('handover.needed');
    const handover = { receivers: [{ group: GROUP, personId: null }], reason: REASON };
    await admin.request('PATCH', `/people/${mover.id}`, { posts, handover });
    for (const key of keys) expect(await holderOf(key)).toBeNull();
    expect((await deputy.request('GET', `/tasks/${keys[1]}`)).status).toBe(404);
    // A change of the name asks for nothing.
    expect((await admin.request('PATCH', `/people/${mover.id}`, { displayName: '交接丙' })).status).toBe(200);
    expect((await admin.request('PATCH', `/people/${mover.id}`, { active: false })).status).toBe(200);
    // Their absences have ended with it.
    expect((await deputy.get('/absences/own')).standsInFor).toEqual([]);
  });

  it('goes to nobody who is not of the group, naming the field', async () => {
    const admin = await loginAs('admin');
    const leaver = await newcomer('交接丁', GROUP);
    const { keys } = await triage(1);
    await leaver.client.post(`/tasks/${keys[0]}/claim`);
    const attempt = async (receivers: object[], reason = REASON) => {
      const body = { active: false, handover: { receivers, reason } };
      const { status, body: problem } = await admin.request('PATCH', `/people/${leaver.id}`, body);
      return [status, problem.code, problem.errors?.[0]?.field];
    };
    const stranger = (await loginAs('handler.dongjie')).personId;
    expect(await attempt([{ group: GROUP, personId: stranger }])).toEqual([
      422,
      'handover.receiver-unfit',
      'handover.receivers.0.personId',
    ]);
    expect(await attempt([{ group: 'registrar', personId: null }])).toEqual([
      422,
      'input.invalid',
      'handover.receivers.0.group',
    ]);
    expect(await attempt([], ' ')).toEqual([422, 'input.invalid', 'handover.reason']);
    expect((await attempt([]))[0]).toBe(200);
    expect(await holderOf(keys[0] as string)).toBeNull();
    expect(
      (await (await loginAs('supervisor')).request('GET', `/people/${leaver.id}/held-tasks`)).status,
    ).toBe(403);
  });
});
