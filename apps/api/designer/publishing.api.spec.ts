import { deployProcesses } from '#apps/worker/deploy-processes';
import { createDataSource } from '#libs/database/data-source';
import { loadRooms } from '#libs/process-contract/load-rooms';
import { type ApiClient, loginAs } from '#tests/support/api-client';
import { CaseDriver, TRIAGE_TO } from '#tests/support/case-driver';
import { engineAddresses } from '#tests/support/engine-addresses';
import { eventually } from '#tests/support/eventually';
import { OfficeDatabase } from '#tests/support/office-database';

const database = new OfficeDatabase();
let designer: ApiClient;
let publisher: ApiClient;

beforeAll(async () => {
  designer = await loginAs('designer');
  publisher = await loginAs('publisher');
});
/** Everybody else's cases go by the product's own files again. */
afterAll(async () => {
  for (const room of ['first-petition', 'deadline-watch']) {
    if ((await versionInUse(room)).origin !== 'repository') await rollBack(room, 0);
  }
  await database.close();
});

const shipped = (room: string) => loadRooms().find(({ processId }) => processId === room)!;
const processOf = async (room: string) =>
  (await designer.get('/designer/processes')).find(({ processId }: any) => processId === room);
const versionInUse = async (room: string) => (await processOf(room)).versions.find(({ inUse }: any) => inUse);
const inForce = (room: string, version: number) =>
  eventually(`version ${version} of ${room} is in force`, async () => {
    const found = await versionInUse(room);
    return found.version === version && found;
  });

async function rollBack(room: string, to: number): Promise<any> {
  const body = { version: to, reason: '恢复' };
  const { version } = await publisher.post(`/designer/processes/${room}/roll-back`, body);
  return inForce(room, version);
}

/** A draft of what is in use with texts replaced, in review. */
async function reviewed(
  room: string,
  ...changes: [path: string, from: string, to: string][]
): Promise<string> {
  const { id } = await designer.post(`/designer/processes/${room}/drafts`, { title: '改动', note: '说明' });
  const { files } = await designer.get(`/designer/drafts/${id}`);
  for (const [path, from, to] of changes) {
    const file = files.find((one: any) => one.path === path);
    expect(file.content).toContain(from);
    file.content = file.content.replace(from, to);
  }
  const saved = await designer.request('PUT', `/designer/drafts/${id}`, { revision: 1, files });
  expect(saved.status).toBe(200);
  await designer.post(`/designer/drafts/${id}/submit`, { revision: saved.body.revision });
  return id;
}

async function publish(room: string, ...changes: [path: string, from: string, to: string][]): Promise<any> {
  const id = await reviewed(room, ...changes);
  const { version } = await publisher.post(`/designer/drafts/${id}/publish`, { reason: '已审核' });
  return inForce(room, version);
}

it('publishes diagram, form and table together: new cases go by them, cases under way by what they began with', async () => {
  const before = await CaseDriver.register();
  const old = await before.task('triage-petition');
  const form = 'forms/triage-petition.form';
  const version = await publish(
    'first-petition',
    ['first-petition.bpmn', 'id="triage-petition" name="', 'id="triage-petition" name="新的'],
    [form, '"label": "类别"', '"label": "信访类别"'],
  );
  expect(version).toMatchObject({
    state: 'in-force',
    author: '梁思齐',
    publisher: '曹文静',
    reason: '已审核',
  });

  const after = await CaseDriver.register();
  const next = await after.task('triage-petition');
  const taskOf = async (key: string) => (await loginAs('supervisor')).get(`/tasks/${key}`);
  const [oldTask, newTask] = [await taskOf(old.key), await taskOf(next.key)];
  expect(JSON.stringify(newTask.form)).toContain('信访类别');
  expect(JSON.stringify(oldTask.form)).not.toContain('信访类别');
  const ran = await database.rows<{ petition_id: string; version: number }>(
    `SELECT petition_id, process_version AS version FROM task WHERE key = ANY ($1::bigint[]) ORDER BY process_version`,
    [[old.key, next.key]],
  );
  expect(ran.map(({ petition_id }) => petition_id)).toEqual([before.id, after.id]);
  expect(ran[1]!.version).toBe(version.engineVersion);
  expect(ran[0]!.version).toBeLessThan(version.engineVersion);
  const diagram = async (id: string) =>
    (await (await loginAs('supervisor')).get(`/petitions/${id}/diagram`)).xml;
  expect(await diagram(after.id)).toContain('id="triage-petition" name="新的');
  expect(await diagram(before.id)).not.toContain('name="新的');
  // Both go on to their next step: the decision that is called is the version's own.
  for (const one of [before, after]) {
    await one.complete('triage-petition', TRIAGE_TO('dongjie'));
    await one.task('accept-petition');
  }

  // Starting again deploys nothing over it.
  const dataSource = createDataSource({ databaseUrl: database.url, databasePool: 2 });
  await dataSource.initialize();
  try {
    const deployed = await deployProcesses(dataSource, engineAddresses());
    expect(deployed.filter(({ changed }) => changed)).toEqual([]);
    expect(deployed.find(({ processId }) => processId === 'first-petition')!.version).toBe(
      version.engineVersion,
    );
  } finally {
    await dataSource.destroy();
  }

  const back = await rollBack('first-petition', 0);
  expect(back).toMatchObject({ origin: 'repository', digest: shipped('first-petition').checksum });
  const last = await CaseDriver.register();
  const { key } = await last.task('triage-petition');
  expect(JSON.stringify((await taskOf(key)).form)).not.toContain('信访类别');
});

it('counts deadlines by a published table, and never longer than the law', async () => {
  const path = 'rules/deadlines.dmn';
  const row = /id="deadlines-registration-decision-length">\s*<text>15</.exec(
    shipped('deadline-watch').files[path]!,
  )![0];
  await publish('deadline-watch', [path, row, row.replace('15', '10')]);
  const days = async () => {
    const one = await CaseDriver.register();
    const { dueAt } = await one.deadline('registration-decision');
    return Math.round((Date.parse(dueAt) - Date.parse((await one.view()).receivedAt)) / 86_400_000);
  };
  await eventually('ten days', async () => [10, 11].includes(await days()));
  await rollBack('deadline-watch', 0);
  await eventually('fifteen days', async () => [15, 16].includes(await days()));
});

it('is published by somebody who has not written in it', async () => {
  const id = await reviewed('merged-case', ['merged-case.bpmn', 'name="并入主案办理"', 'name="并入"']);
  expect((await designer.request('POST', `/designer/drafts/${id}/publish`, { reason: '自己' })).status).toBe(
    403,
  );
  await database.rows(
    `UPDATE process_draft SET writers = writers || (SELECT id FROM person WHERE username = 'publisher') WHERE id = $1`,
    [id],
  );
  const own = await publisher.request('POST', `/designer/drafts/${id}/publish`, { reason: '自己写的' });
  expect([own.status, own.body.code]).toEqual([403, 'designer.own-work']);
  await designer.post(`/designer/drafts/${id}/withdraw`);
  await designer.request('DELETE', `/designer/drafts/${id}`);
  expect((await processOf('merged-case')).versions).toHaveLength(1);
});

it('is not changed while it is reviewed, and comes back with the reason', async () => {
  const id = await reviewed('merged-case', ['merged-case.bpmn', 'name="并入主案办理"', 'name="并入"']);
  const { files, revision } = await designer.get(`/designer/drafts/${id}`);
  const saved = await designer.request('PUT', `/designer/drafts/${id}`, { revision, files });
  expect([saved.status, saved.body.code]).toEqual([409, 'designer.in-review']);
  await publisher.post(`/designer/drafts/${id}/return`, { reason: '名称不清楚' });
  expect(await designer.get(`/designer/drafts/${id}`)).toMatchObject({
    state: 'editing',
    reviewNote: '名称不清楚',
  });
  const early = await publisher.request('POST', `/designer/drafts/${id}/publish`, { reason: '直接' });
  expect([early.status, early.body.code]).toEqual([409, 'designer.not-in-review']);
  await designer.request('DELETE', `/designer/drafts/${id}`);
});

it('is refused while an error stands, and when something else was published since it was begun', async () => {
  const { id } = await designer.post(`/designer/processes/merged-case/drafts`, { title: '有错', note: '' });
  const content = shipped('merged-case').bpmn.replace('type="merged-case.receive-merge"', 'type="no.such"');
  await designer.request('PUT', `/designer/drafts/${id}`, {
    revision: 1,
    files: [{ path: 'merged-case.bpmn', content }],
  });
  const wrong = await designer.request('POST', `/designer/drafts/${id}/submit`, { revision: 2 });
  expect([wrong.status, wrong.body.code]).toEqual([409, 'designer.errors-stand']);
  await designer.request('DELETE', `/designer/drafts/${id}`);

  const first = await reviewed('meeting-year-check', ['meeting-year-check.bpmn', 'name="', 'name="甲']);
  const second = await reviewed('meeting-year-check', ['meeting-year-check.bpmn', 'name="', 'name="乙']);
  const { version } = await publisher.post(`/designer/drafts/${first}/publish`, { reason: '先到' });
  const late = await publisher.request('POST', `/designer/drafts/${second}/publish`, { reason: '后到' });
  expect([late.status, late.body.code]).toEqual([409, 'designer.base-outdated']);
  await designer.post(`/designer/drafts/${second}/withdraw`);
  await designer.request('DELETE', `/designer/drafts/${second}`);
  await inForce('meeting-year-check', version);
  await rollBack('meeting-year-check', 0);
  const again = await publisher.request('POST', `/designer/processes/meeting-year-check/roll-back`, {
    version: 0,
    reason: '再一次',
  });
  expect([again.status, again.body.code]).toEqual([409, 'designer.in-use-already']);
});

it('has who, when and why in the audit', async () => {
  const trail = await database.rows<{ action: string; by: string; detail: any }>(
    `SELECT e.action, p.username AS by, e.detail FROM audit_entry e JOIN person p ON p.id = e.actor_id
     WHERE e.action IN ('designer.publish', 'designer.roll-back', 'designer.submit-draft')`,
  );
  expect(trail).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ action: 'designer.submit-draft', by: 'designer' }),
      expect.objectContaining({
        action: 'designer.publish',
        by: 'publisher',
        detail: expect.objectContaining({ process: 'first-petition' }),
      }),
      expect.objectContaining({ action: 'designer.roll-back', by: 'publisher' }),
    ]),
  );
});
