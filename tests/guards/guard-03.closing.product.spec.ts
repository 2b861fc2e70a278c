import { Engine } from '#libs/zeebe/engine';
import { ApiClient, loginAs } from '#tests/support/api-client';
import { BacklogDriver } from '#tests/support/backlog-driver';
import { aPetitioner, CaseDriver, toDeliveredOpinion, TRIAGE_TO } from '#tests/support/case-driver';
import { engineAddresses } from '#tests/support/engine-addresses';
import { eventually } from '#tests/support/eventually';
import { OfficeDatabase } from '#tests/support/office-database';
import { operations } from '#tests/support/operations';
import { around, refusals } from './diagrams';

/**
 * Guard 3: no petition can be closed, merged or marked settled without an opinion, a withdrawal made by the petitioner, or
 * a final re-review; nobody can withdraw in the petitioner's name.
 * Attacked by staff with every right, by a message sent straight into the engine, by merging with somebody else's matter,
 * and by diagrams that archive without an opinion.
 */
const database = new OfficeDatabase();
let engine: Engine;
beforeAll(() => {
  engine = new Engine(engineAddresses());
});
afterAll(async () => {
  await engine.close();
  await database.close();
});

it('no member of staff withdraws for the petitioner: not without the code, not with another’s', async () => {
  const one = await CaseDriver.register();
  const other = await CaseDriver.register();
  for (const name of ['registrar', 'supervisor', 'leader', 'admin', 'handler.dongjie']) {
    const staff = await loginAs(name);
    for (const body of [
      { receiptNumber: one.receiptNumber, reason: '已解决' },
      { receiptNumber: one.receiptNumber, queryCode: other.queryCode, reason: '已解决' },
      { receiptNumber: one.receiptNumber, queryCode: '', reason: '已解决' },
    ]) {
      const answer = await staff.request('POST', '/public/withdraw', body);
      expect([404, 422, 429]).toContain(answer.status);
    }
  }
  expect(await one.view()).toMatchObject({ closedAt: null });
  const closing = operations().filter(
    // A draft of a diagram is taken back by whoever drew it: no case is.
    ({ path, rule }) =>
      rule.kind !== 'public' &&
      !path.startsWith('/designer/') &&
      /close|settle|merge|archive|withdraw|status/i.test(path),
  );
  // Merging closes nothing: see the next ones, and the specs of processes/merged-case.
  expect(closing.map(({ path }) => path).toSorted()).toEqual([
    // Take back what one has proposed before anybody has decided: to move a stuck case, or running ones to another version.
    '/case-migrations/{id}/withdraw',
    '/case-moves/{id}/withdraw',
    // Takes back words of one's own.
    '/comments/{id}/withdraw',
    '/petitions/{id}/merge',
    '/petitions/{id}/unmerge',
  ]);
});

it('a message sent straight into the engine does not end a matter as withdrawn', async () => {
  const one = await CaseDriver.register();
  await one.task('triage-petition');
  const sent = await engine.publishMessage({
    name: 'petition-withdrawn',
    correlationKey: one.id,
    messageId: `guard-3-${one.id}`,
    variables: {},
    ttlMs: 60_000,
  });
  expect(sent.kind).toBe('done');
  // The job that would end it fails, again and again, until somebody looks.
  await eventually('the forged withdrawal has been tried', async () => {
    const [row] = await database.rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM element_instance e JOIN petition p ON p.instance_key = e.instance_key
       WHERE p.id = $1 AND e.element_id = 'record-withdrawal'`,
      [one.id],
    );
    return row!.n > 0;
  });
  const incident = await eventually('it is an incident', async () => {
    const rows = await database.rows<{ message: string }>(
      `SELECT i.message FROM incident i JOIN petition p ON p.instance_key = i.instance_key WHERE p.id = $1 AND i.state = 'open'`,
      [one.id],
    );
    return rows[0];
  });
  expect(incident.message).toContain('petition.not-withdrawn');
  const view = await one.view();
  expect(view).toMatchObject({ closedAt: null, closingKind: null });
  expect(view.notices.map(({ kind }: any) => kind)).not.toContain('withdrawal');
  expect((await one.track()).closedAt).toBeNull();
});

it.each(['leading-case-answered', 'merge-undone'])(
  'a forged %s neither answers nor ends a merged matter',
  async (name) => {
    const [leading, one] = [await CaseDriver.register(), await CaseDriver.register()];
    for (const { receiptNumber, task } of [
      { receiptNumber: leading.receiptNumber, task: leading.task('triage-petition') },
      { receiptNumber: one.receiptNumber, task: one.task('triage-petition') },
    ]) {
      expect([receiptNumber, (await task).state]).toEqual([receiptNumber, 'open']);
    }
    const registrar = await loginAs('registrar');
    await registrar.post(`/petitions/${one.id}/merge`, {
      leading: leading.receiptNumber,
      reason: '同一问题。',
    });
    await one.status('merged');
    await engine.publishMessage({
      name,
      correlationKey: one.id,
      messageId: `guard-3-${name}-${one.id}`,
      variables: {},
      ttlMs: 60_000,
    });
    const incident = await eventually('it is an incident', async () => {
      const rows = await database.rows<{ message: string }>(
        `SELECT i.message FROM incident i JOIN petition p ON p.instance_key = i.instance_key WHERE p.id = $1 AND i.state = 'open'`,
        [one.id],
      );
      return rows[0];
    });
    expect(incident.message).toContain('merge.not-over');
    const view = await one.view();
    expect(view).toMatchObject({ status: 'merged', closedAt: null });
    expect(view.documents.map(({ kind }: any) => kind)).not.toContain('opinion');
    expect((await one.track()).canWithdraw).toBe(true);
  },
);

it('one matter is not joined to somebody else’s, nor into one that ended unanswered', async () => {
  const theirs = await CaseDriver.register();
  const mine = await CaseDriver.register();
  const task = await mine.task('triage-petition');
  const registrar = await loginAs('registrar');
  const join = (earlierPetition: string) =>
    registrar.request('POST', `/tasks/${task.key}/complete`, {
      values: TRIAGE_TO('dongjie', { repeat: 'join', earlierPetition }),
    });
  expect((await join(theirs.receiptNumber)).body.code).toBe('petition.earlier-other-petitioner');
  expect((await join(mine.receiptNumber)).body.code).toBe('petition.earlier-is-itself');
  expect((await mine.task('triage-petition')).state).toBe('open');

  const petitioners = [aPetitioner()];
  const withdrawn = await CaseDriver.register({ petitioners });
  await withdrawn.task('triage-petition');
  await new ApiClient().post('/public/withdraw', { ...withdrawn.credentials, reason: '本人撤回' });
  await withdrawn.status('withdrawn');
  const again = await CaseDriver.register({ petitioners });
  const triage = await again.task('triage-petition');
  const joined = await registrar.request('POST', `/tasks/${triage.key}/complete`, {
    values: TRIAGE_TO('dongjie', { repeat: 'join', earlierPetition: withdrawn.receiptNumber }),
  });
  expect(joined.body.code).toBe('petition.earlier-unanswered');
});

it('every case that has ended has an opinion, a withdrawal of the petitioner’s, or a notice that says why', async () => {
  const one = await CaseDriver.register();
  await toDeliveredOpinion(one);
  const unfounded = await database.rows(
    `SELECT p.receipt_number, p.closing_kind FROM petition p WHERE p.closed_at IS NOT NULL AND NOT CASE p.closing_kind
       WHEN 'withdrawal' THEN EXISTS (SELECT 1 FROM dossier_entry d WHERE d.petition_id = p.id
         AND d.title_key = 'petition.withdrawn' AND d.actor_kind = 'petitioner')
       WHEN 'opinion' THEN EXISTS (SELECT 1 FROM document d WHERE d.petition_id = p.id
         AND d.kind IN ('opinion', 'accusation-reply') AND d.state = 'issued')
       ELSE EXISTS (SELECT 1 FROM document d WHERE d.petition_id = p.id AND d.state = 'issued'
         AND d.kind <> 'registration-receipt') END`,
  );
  expect(unfounded).toEqual([]);
});

it('no route settles a backlog case: the petitioner’s code does, or a paper that they signed', async () => {
  const routes = operations()
    .filter(({ path, method }) => method !== 'GET' && /backlog|acceptance|milestone/.test(path))
    .map(({ path }) => path);
  // Opened, undone while nothing was done, others named, milestones; and the petitioner's own word.
  expect(routes.toSorted()).toEqual([
    '/milestones/{id}/done',
    '/milestones/{id}/move',
    '/petitions/{id}/backlog-case',
    '/petitions/{id}/backlog-case/milestones',
    '/petitions/{id}/backlog-case/named',
    '/petitions/{id}/backlog-case/undo',
    '/petitions/{id}/opinion-acceptance',
    '/public/backlog-case/own',
    '/public/opinion-acceptance',
  ]);
  const one = await BacklogDriver.answered();
  const backlog = await BacklogDriver.opened(one);
  const stranger = await CaseDriver.register();
  const file = { name: '代签.txt', content: Buffer.from('代为接受').toString('base64') };
  await new ApiClient().post('/public/material', { ...one.credentials, ...file });
  const theirs = (await one.view()).attachments.find(({ name }: any) => name === file.name).id;
  for (const name of ['registrar', 'supervisor', 'leader', 'head.dongjie', 'admin']) {
    const staff = await loginAs(name);
    const { receiptNumber } = one;
    for (const queryCode of [stranger.queryCode, '', undefined]) {
      const answer = await staff.request('POST', '/public/opinion-acceptance', { receiptNumber, queryCode });
      expect([404, 422, 429]).toContain(answer.status);
    }
    // What the petitioner added is no statement that staff have taken down; nor is nothing, nor another case's file.
    for (const paperId of [theirs, one.id, undefined]) {
      const body = { ordinal: 1, paperId };
      const answer = await staff.request('POST', `/petitions/${one.id}/opinion-acceptance`, body);
      expect([403, 404, 422]).toContain(answer.status);
    }
  }
  expect(await backlog.view()).toMatchObject({ state: 'open', outcome: null });
});

it('a diagram that archives without an opinion, or delivers one that nobody signed, is not published', async () => {
  expect(await refusals('first-petition', { xml: around('deliver-opinion') })).toContain(
    'guard.bypassed @ archive-dossier',
  );
  expect(await refusals('first-petition', { xml: around('sign-opinion') })).toContain(
    'guard.bypassed @ deliver-opinion',
  );
  expect(await refusals('backlog-case', { xml: around('backlog-over') })).toContain(
    'guard.bypassed @ close-backlog',
  );
});
