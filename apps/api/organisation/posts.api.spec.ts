import { dayAhead } from '#tests/support/absence-driver';
import { loginAs } from '#tests/support/api-client';
import { advance, CaseDriver } from '#tests/support/case-driver';
import { eventually } from '#tests/support/eventually';
import { newcomer } from '#tests/support/newcomer';

const POST = { unitId: 'petition-office', role: 'registrar' };
const GROUP = 'petition-office:registrar';
const change = async (id: string, body: object) =>
  (await loginAs('admin')).request('PATCH', `/people/${id}`, body);

describe('posts from a day until a day', () => {
  it('give rights while they last, give back what is held, and stay in the history', async () => {
    const admin = await loginAs('admin');
    const person = await newcomer('任期甲', 'xinhe:handler');
    const one = await CaseDriver.register();
    const { key } = await one.task('triage-petition');
    const [from, until] = [await dayAhead(1), await dayAhead(1)];
    const posts = [
      { unitId: 'xinhe', role: 'handler' },
      { ...POST, from, until },
    ];
    const changed = (await change(person.id, { posts })).body;
    expect(changed.posts.map(({ role }: any) => role)).toEqual(['handler']);
    expect(changed.coming).toMatchObject([{ ...POST, from, until }]);
    expect((await person.client.request('POST', `/tasks/${key}/claim`, {})).status).toBeGreaterThanOrEqual(
      403,
    );

    await advance({ days: 1 });
    // What a login may do is believed for a moment.
    await eventually(
      'the post has begun',
      async () => (await person.client.request('POST', `/tasks/${key}/claim`, {})).status < 300,
    );
    await person.client.put(`/tasks/${key}/draft`, { values: { category: 'claim' } });
    await eventually('who answers for it is told before it ends', async () =>
      (await (await loginAs('supervisor')).get('/staff-notices')).some(
        ({ kind, person: name, facts }: any) =>
          kind === 'post-ending' && name === '任期甲' && facts.tasks === 1 && facts.post === GROUP,
      ),
    );

    await advance({ days: 1 });
    await eventually(
      'the task is free again',
      async () => (await (await loginAs('registrar')).get(`/tasks/${key}`)).assignee === null,
    );
    expect((await (await loginAs('registrar')).get(`/tasks/${key}`)).draft).toMatchObject({
      category: 'claim',
    });
    const again = await person.client.request('POST', `/tasks/${key}/claim`, {});
    expect(again.status).toBeGreaterThanOrEqual(403);
    const history = await admin.get(`/people/${person.id}/posts`);
    expect(history.map(({ unitId, time }: any) => [unitId, time])).toEqual([
      ['petition-office', 'past'],
      ['xinhe', 'present'],
    ]);
    const { items } = await admin.get(`/audit?subjectId=${person.id}`);
    expect(items.map(({ action }: any) => action)).toEqual(
      expect.arrayContaining([
        'organisation.begin-post',
        'organisation.end-post',
        'organisation.change-person',
      ]),
    );
    await change(person.id, { active: false });
  });

  it('are refused where they cross, naming field and rule', async () => {
    const person = await newcomer('任期乙', 'xinhe:handler');
    const own = { unitId: 'xinhe', role: 'handler' };
    const code = async (posts: object[]) => {
      const { status, body } = await change(person.id, { posts });
      return [status, body.errors?.[0]?.field, body.code];
    };
    const [past, today, later] = [await dayAhead(-3), await dayAhead(), await dayAhead(9)];
    expect(
      await code([
        { ...own, until: later },
        { ...own, from: later },
      ]),
    ).toEqual([422, 'posts.1.from', 'organisation.post-overlap']);
    expect(await code([{ ...own, from: later, until: today }])).toEqual([
      422,
      'posts.0.until',
      'organisation.post-dates',
    ]);
    expect(await code([{ ...own, from: past, until: past }])).toEqual([
      422,
      'posts.0.until',
      'organisation.post-end-past',
    ]);
    expect((await code([{ ...own, from: '2027-02-30' }]))[1]).toBe('posts.0.from');
    await change(person.id, { active: false });
  });

  it('leave an administrator on every day to come', async () => {
    const [self] = await (await loginAs('admin')).get('/people?role=administrator');
    const posts = self.posts.map(({ id, unitId, role }: any) => ({ id, unitId, role, until: '2099-01-01' }));
    const { status, body } = await change(self.id, { posts });
    expect([status, body.code]).toEqual([409, 'organisation.last-administrator']);
  });

  it('are read from a sheet, which may leave the days out', async () => {
    const admin = await loginAs('admin');
    const username = `days.${process.pid}.${Date.now()}`;
    const [later, end] = [await dayAhead(3), await dayAhead(20)];
    const sheet = (text: string) =>
      Buffer.from(`用户名,姓名,单位,职责,起始日,截止日\n${text}`).toString('base64');
    const send = (mode: string, text: string) => admin.post('/people/import', { mode, content: sheet(text) });
    const line = `${username},表格丁,新河社区,经办人`;
    const done = await send('apply', `${line},${later},\n`);
    expect(done.people[0].added).toEqual([{ unitId: 'xinhe', role: 'handler', from: later, until: null }]);
    const again = await send('apply', `${line},,${end}\n`);
    expect(again.people[0]).toMatchObject({
      change: 'change',
      added: [],
      redated: [{ from: later, until: end }],
    });
    expect((await send('preview', `${line},,\n`)).people[0].change).toBe('same');
    const crossing = await send('preview', `${line},${later},${end}\n${line},${end},\n`);
    expect(crossing.faults).toMatchObject([{ row: 3, column: '起始日' }]);
    expect((await send('preview', `${line},2027-02-30,\n`)).faults).toMatchObject([
      { row: 2, column: '起始日' },
    ]);
    const [person] = (await admin.get('/people')).filter((one: any) => one.account?.username === username);
    await change(person.id, { active: false });
  });
});
