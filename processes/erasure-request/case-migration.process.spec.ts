import { Engine } from '#libs/zeebe/engine';
import { ApiClient, loginAs } from '#tests/support/api-client';
import { CaseDriver } from '#tests/support/case-driver';
import { engineAddresses } from '#tests/support/engine-addresses';
import { eventually } from '#tests/support/eventually';
import { OfficeDatabase } from '#tests/support/office-database';
import { publishRenamed, unpublish } from '#tests/support/published-form';

const ROOM = 'erasure-request';
const STEP = 'decide-erasure-request';
const GROUNDS = '事项正在办理，办结以前需要联系信访人。';
const database = new OfficeDatabase();
let [designer, publisher, supervisor]: ApiClient[] = [];
let published = 0;
let name = '答复删除请求';

beforeAll(async () => {
  designer = await loginAs('designer');
  publisher = await loginAs('publisher');
  supervisor = await loginAs('supervisor');
});
afterAll(async () => {
  await unpublish(ROOM);
  await database.close();
});

/** A case of which the erasure was asked for. */
async function asked(): Promise<{ one: CaseDriver; key: string }> {
  const one = await CaseDriver.register();
  await one.task('triage-petition');
  const request = await new ApiClient().request('POST', '/public/erasure-request', one.credentials);
  expect(request.status).toBe(204);
  return { one, key: (await one.task(STEP)).key };
}
const latest = async (): Promise<number> => {
  const [row] = await database.rows<{ version: number }>(
    `SELECT max(version) AS version FROM deployment WHERE process_id = $1`,
    [ROOM],
  );
  return row!.version;
};
/** Another version, in which the step is called otherwise. */
async function publish(): Promise<{ source: number; target: number; name: string }> {
  const source = await latest();
  const before = name;
  name = `答复删除请求（${(published += 1)}）`;
  await publishRenamed(ROOM, before, name);
  return { source, target: await latest(), name };
}
const ask = async (client: ApiClient, path: string, body?: object) => {
  const { status, body: answer } = await client.request('POST', path, body);
  return { status, code: answer?.code };
};
const propose = async (source: number, target: number, reason = '环节改了名称'): Promise<string> =>
  (await designer!.post(`/running-cases/${ROOM}/migrations`, { source, target, reason })).id;
const report = (id: string): Promise<any> => designer!.get(`/case-migrations/${id}`);
const finished = (id: string): Promise<any> =>
  eventually(`migration ${id} is finished`, async () => {
    const now = await report(id);
    return now.state === 'finished' && now;
  });
const instanceOf = async (key: string) =>
  (
    await database.rows<{ instance: string; version: number }>(
      `SELECT t.instance_key AS instance, t.process_version AS version FROM task t WHERE t.key = $1`,
      [key],
    )
  )[0]!;

it('has cases go on by a new version: the task keeps key, holder, draft and deadline, and the name of the new version', async () => {
  const [mine, other] = [await asked(), await asked()];
  await supervisor!.post(`/tasks/${mine.key}/claim`);
  const draft = { outcome: 'decline', grounds: GROUNDS };
  await supervisor!.put(`/tasks/${mine.key}/draft`, { values: draft });
  const before = await supervisor!.get(`/tasks/${mine.key}`);
  const { source, target, name: renamed } = await publish();

  const preview = await designer!.post(`/running-cases/${ROOM}/migration-preview`, { source, target });
  const { instance } = await instanceOf(mine.key);
  const previewed = preview.cases.find(({ instanceKey }: any) => instanceKey === instance);
  expect(previewed).toMatchObject({ petition: null, refusal: null, to: [{ zh: renamed }] });
  expect(previewed.deadlines).toMatchObject([{ before: before.dueAt, after: before.dueAt }]);
  expect(preview.mapping.find(({ from }: any) => from === STEP)).toMatchObject({ to: STEP });
  expect((await instanceOf(mine.key)).version).toBe(source);

  const id = await propose(source, target);
  expect(await ask(designer!, `/case-migrations/${id}/approve`, { reason: '自己批准' })).toMatchObject({
    status: 403,
  });
  await expect(
    database.rows(
      `UPDATE case_migration SET state = 'running', decided_by = proposed_by, decided_at = now() WHERE id = $1`,
      [id],
    ),
  ).rejects.toThrow(/case_migration_others/);
  expect(await ask(publisher!, `/case-migrations/${id}/approve`, { reason: '已核对' })).toMatchObject({
    status: 204,
  });
  const { counts } = await finished(id);
  expect(counts).toMatchObject({ waiting: 0, sent: 0, refused: 0 });
  expect(counts.done).toBeGreaterThanOrEqual(2);

  for (const { key } of [mine, other]) expect((await instanceOf(key)).version).toBe(target);
  const after = await supervisor!.get(`/tasks/${mine.key}`);
  expect(after).toMatchObject({
    state: 'open',
    assignee: before.assignee,
    draft: before.draft,
    dueAt: before.dueAt,
  });
  expect(JSON.stringify(after)).toContain(renamed);
  expect(JSON.stringify(before)).not.toContain(renamed);
  const lines = await database.rows(
    `SELECT data FROM dossier_entry WHERE petition_id = $1 AND title_key = 'running.migrated'`,
    [mine.one.id],
  );
  expect(lines).toEqual([{ data: { process: ROOM, source, target } }]);

  // And on to its end.
  await mine.one.complete(STEP, draft, 'supervisor');
  await other.one.complete(STEP, draft, 'supervisor');
});

it('pauses, goes on, and does nothing twice however often it is killed', async () => {
  const { one, key } = await asked();
  const { source, target } = await publish();
  const id = await propose(source, target);
  // Approved and paused at once, so that nothing has begun.
  await database.rows(
    `UPDATE case_migration SET state = 'paused', decided_at = now(), decided_by = (SELECT id FROM person WHERE username = 'publisher')
     WHERE id = $1`,
    [id],
  );
  expect(await ask(publisher!, `/case-migrations/${id}/pause`)).toMatchObject({ status: 409 });
  const { instance, version } = await instanceOf(key);
  expect(version).toBe(source);
  expect((await report(id)).counts.waiting).toBeGreaterThan(0);
  expect(await ask(publisher!, `/case-migrations/${id}/resume`)).toMatchObject({ status: 204 });
  await finished(id);
  expect((await instanceOf(key)).version).toBe(target);

  // Killed after the engine had done it, before the office knew: it is sent and settled once more.
  const [{ definition }] = (await database.rows<{ definition: string }>(
    `SELECT definition_key AS definition FROM deployment WHERE process_id = $1 AND version = $2`,
    [ROOM, target],
  )) as [{ definition: string }];
  await database.rows(
    `WITH g AS (UPDATE case_migration SET state = 'running', finished_at = NULL WHERE id = $1),
     m AS (UPDATE migrated_case SET state = 'sent', settled_at = NULL WHERE migration_id = $1 AND instance_key = $2)
     INSERT INTO outbox (petition_id, kind, payload, priority, attempts) VALUES ($3, 'migrate-instance', $4, 5, 1)
     RETURNING pg_notify('outbox', '')`,
    [
      id,
      instance,
      one.id,
      { migrationId: id, instanceKey: instance, definitionKey: definition, mapping: { [STEP]: STEP } },
    ],
  );
  const { cases } = await finished(id);
  expect(cases.find(({ instanceKey }: any) => instanceKey === instance)).toMatchObject({
    state: 'done',
    rule: null,
  });
  const lines = await database.rows(
    `SELECT 1 FROM dossier_entry WHERE petition_id = $1 AND title_key = 'running.migrated'`,
    [one.id],
  );
  expect(lines).toHaveLength(1);
  await one.complete(STEP, { outcome: 'decline', grounds: GROUNDS }, 'supervisor');
});

it('leaves a case that has ended meanwhile, and says so', async () => {
  const { one, key } = await asked();
  const { source, target } = await publish();
  const { instance } = await instanceOf(key);
  const id = await propose(source, target);
  expect(
    await ask(designer!, `/running-cases/${ROOM}/migrations`, { source, target, reason: '再提一次' }),
  ).toMatchObject({
    status: 409,
    code: 'running.migrate.proposed-already',
  });
  await one.complete(STEP, { outcome: 'decline', grounds: GROUNDS }, 'supervisor');
  await eventually('it has ended', async () => {
    const [row] = await database.rows<{ state: string }>(
      `SELECT state FROM process_instance WHERE key = $1`,
      [instance],
    );
    return row?.state === 'completed';
  });
  await publisher!.post(`/case-migrations/${id}/approve`, { reason: '已核对' });
  const { cases } = await finished(id);
  expect(cases.find(({ instanceKey }: any) => instanceKey === instance)).toMatchObject({
    state: 'refused',
    rule: 'ended',
  });

  // Killed before it was sent, and ended since: it waits for no answer that never comes.
  await database.rows(
    `WITH g AS (UPDATE case_migration SET state = 'running', finished_at = NULL WHERE id = $1)
     UPDATE migrated_case SET state = 'sent', rule = NULL, settled_at = NULL WHERE migration_id = $1 AND instance_key = $2`,
    [id, instance],
  );
  expect((await finished(id)).cases.find(({ instanceKey }: any) => instanceKey === instance)).toMatchObject({
    state: 'refused',
    rule: 'ended',
  });
});

it('says of every case what the engine itself would refuse', async () => {
  const { one } = await asked();
  const [row] = await database.rows<{ instance: string; version: number; definition: string }>(
    `SELECT t.instance_key AS instance, t.process_version AS version, d.definition_key AS definition
     FROM task t JOIN deployment d ON d.process_id = t.process_id AND d.version = t.process_version
     WHERE t.petition_id = $1 AND t.element_id = 'triage-petition'`,
    [one.id],
  );
  const engine = new Engine(engineAddresses());
  try {
    const mapping = { 'triage-petition': 'triage-petition' };
    expect((await engine.migrateInstance(row!.instance, row!.definition, mapping)).kind).toBe('refused');
  } finally {
    await engine.close();
  }
  const { version } = row!;
  const same = { source: version, target: version };
  expect(await ask(designer!, '/running-cases/first-petition/migration-preview', same)).toMatchObject({
    status: 422,
    code: 'running.migrate.same-version',
  });
  expect(
    await ask(designer!, '/running-cases/first-petition/migration-preview', { source: version, target: 999 }),
  ).toMatchObject({ status: 404, code: 'running.no-version' });
  expect(await ask(supervisor!, `/case-migrations/${one.id}/approve`, { reason: '没有' })).toMatchObject({
    status: 403,
  });
});
