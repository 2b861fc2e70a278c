import { loginAs } from '#tests/support/api-client';
import { CaseDriver, toDraftedOpinion } from '#tests/support/case-driver';

describe('tasks over HTTP', () => {
  it('lets one of two registrars win a claim, fifty times', async () => {
    const registrars = [await loginAs('registrar'), await loginAs('registrar.second')] as const;
    const one = await CaseDriver.register();
    const { key } = await one.task('triage-petition');
    for (let round = 0; round < 50; round++) {
      const answers = await Promise.all(
        registrars.map((registrar) => registrar.request('POST', `/tasks/${key}/claim`, {})),
      );
      expect(answers.map((answer) => answer.status).sort()).toEqual([204, 409]);
      const loser = answers.find((answer) => answer.status === 409);
      expect(loser?.body).toMatchObject({ code: 'inbox.already-claimed' });
      const winner = registrars[answers.findIndex((answer) => answer.status === 204)];
      const { assignee } = await winner!.get(`/tasks/${key}`);
      expect(assignee.id).toBe(winner!.personId);
      await winner!.post(`/tasks/${key}/release`);
    }
  });

  it('carries a case from one inbox to the next, names in both languages', async () => {
    const registrar = await loginAs('registrar');
    const one = await CaseDriver.register();
    const { key } = await one.task('triage-petition');
    const { items } = await registrar.get(`/inbox?box=todo&q=${one.receiptNumber}`);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      key,
      name: { zh: '甄别信访事项', en: 'Triage petition' },
      group: 'petition-office:registrar',
      light: 'green',
      petitionId: one.id,
    });
    const before = await registrar.get('/inbox/counts');
    await registrar.post(`/tasks/${key}/claim`);
    expect((await registrar.get('/inbox/counts')).claimed).toBe(before.claimed + 1);
    const view = await registrar.get(`/tasks/${key}`);
    expect(view).toMatchObject({
      deadline: { rowId: 'registration-decision' },
      petition: { id: one.id, receiptNumber: one.receiptNumber },
      can: { claim: false, release: true, complete: true },
    });
    expect(view.form.components.length).toBeGreaterThan(0);
    expect(view.documentation).not.toBe('');
    await registrar.request('PUT', `/tasks/${key}/draft`, { values: { category: 'claim' } });
    expect((await registrar.get(`/tasks/${key}`)).draft).toEqual({ category: 'claim' });
    await registrar.post(`/tasks/${key}/release`);
  });

  it('has an opinion signed by the head, not by whoever drafted it', async () => {
    const one = await CaseDriver.register();
    await toDraftedOpinion(one);
    const { key, group } = await one.task('sign-opinion');
    expect(group).toBe('dongjie:head');
    const handler = await loginAs('handler.dongjie');
    const refused = await handler.request('POST', `/tasks/${key}/complete`, { values: { approved: true } });
    expect([refused.status, refused.body.code]).toEqual([403, 'inbox.not-candidate']);
    await one.complete('sign-opinion', { approved: true });
  });

  it.each([
    ['/inbox?box=mine', 422],
    ['/inbox?limit=0', 422],
    ['/inbox?limit=101', 422],
    ['/inbox?limit=many', 422],
    ['/inbox?light=blue', 422],
    ['/inbox?sort=name', 422],
    ['/inbox?cursor=x', 422],
    ['/inbox?colour=red', 422],
    [`/inbox?cursor=${Buffer.from('todo.due|2026-02-31T00:00:00.000000Z|1').toString('base64url')}`, 422],
    ['/tasks/abc', 404],
    ['/tasks/0', 404],
    ['/tasks/9223372036854775808', 404],
    ['/tasks/123', 404],
    ['/supervision/board?light=blue', 422],
    ['/supervision/board?cursor=x', 422],
  ])('GET %s is answered with %i', async (path, status) => {
    const supervisor = await loginAs('supervisor');
    expect((await supervisor.request('GET', path)).status).toBe(status);
  });
});

describe('the board over HTTP', () => {
  it('shows a running deadline with its law and its holder', async () => {
    const one = await CaseDriver.register();
    await one.task('triage-petition');
    const deadline = await one.deadline('registration-decision');
    const supervisor = await loginAs('supervisor');
    let cursor = '';
    let found: any;
    do {
      const page = await supervisor.get(
        `/supervision/board?light=green&rowId=registration-decision&limit=100${cursor}`,
      );
      found = page.items.find((item: any) => item.deadline.id === deadline.id);
      cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : '';
      expect(page.counts.green).toBeGreaterThan(0);
    } while (!found && cursor);
    expect(found).toMatchObject({
      petition: { id: one.id, receiptNumber: one.receiptNumber },
      holder: { displayName: null, group: 'petition-office:registrar' },
      deadline: { state: 'running', light: 'green', citation: { id: expect.any(String) } },
    });
  });

  it('is not for everybody', async () => {
    const administrator = await loginAs('admin');
    expect((await administrator.request('GET', '/supervision/board')).status).toBe(403);
    expect((await administrator.request('GET', '/inbox')).status).toBe(403);
  });
});
