import { unzipSync } from 'fflate';
import { loadRooms } from '#libs/process-contract/load-rooms';
import { type ApiClient, loginAs } from '#tests/support/api-client';
import { OfficeDatabase } from '#tests/support/office-database';

const ROOM = 'merged-case';
const DIAGRAM = `${ROOM}.bpmn`;
const shipped = loadRooms().find(({ processId }) => processId === ROOM)!;

const database = new OfficeDatabase();
let designer: ApiClient;
let second: ApiClient;
const made: string[] = [];

beforeAll(async () => {
  designer = await loginAs('designer');
  second = await loginAs('designer.second');
});
afterAll(async () => {
  for (const id of made) {
    await designer.request('POST', `/designer/drafts/${id}/lock`, { takeOver: true });
    await designer.request('DELETE', `/designer/drafts/${id}`);
  }
  await database.close();
});

async function draft(title = '并案名称'): Promise<string> {
  const { id } = await designer.post(`/designer/processes/${ROOM}/drafts`, { title, note: '名称更清楚' });
  made.push(id);
  return id;
}

const read = (id: string) => designer.get(`/designer/drafts/${id}`);
const renamed = (name: string) => [
  { path: DIAGRAM, content: shipped.bpmn.replace('name="并入主案办理"', `name="${name}"`) },
];
const save = (client: ApiClient, id: string, revision: number, files: object[]) =>
  client.request('PUT', `/designer/drafts/${id}`, { revision, files });
const trail = async (id: string) =>
  (
    await database.rows<{ action: string }>(
      `SELECT action FROM audit_entry WHERE subject_type = 'process-draft' AND subject_id = $1 ORDER BY at, id`,
      [id],
    )
  ).map(({ action }) => action.replace('designer.', ''));

it('offers what the workers of a process do, to whoever may read processes', async () => {
  const templates: any[] = await designer.get(`/designer/processes/${ROOM}/templates`);
  expect(templates.map(({ elementId }) => elementId)).toEqual([
    'hand-on-merge',
    'receive-merge',
    'record-merge-withdrawal',
  ]);
  expect(templates[1]).toMatchObject({
    type: 'merged-case.receive-merge',
    name: { zh: '并入主案办理', en: 'Hand to the leading case' },
    inputs: [
      { name: 'mergeId', kind: 'id', required: true, text: { zh: '并案编号', en: 'Id of the merger' } },
      { name: 'petitionId', kind: 'id', required: true },
    ],
    errors: [{ code: 'instance-superseded' }],
  });
  expect((await designer.request('GET', '/designer/processes/no-such/templates')).status).toBe(404);
  const registrar = await loginAs('registrar');
  expect((await registrar.request('GET', `/designer/processes/${ROOM}/templates`)).status).toBe(403);
});

it('says which variables an expression can name, and where; what is misspelt is a finding that says what is near', async () => {
  const id = await draft('变量');
  const { variables, elements } = await designer.get(`/designer/drafts/${id}/variables`);
  expect(variables).toContainEqual({
    name: 'mergeId',
    text: { zh: '并案编号', en: 'Id of the merger' },
    kind: 'id',
    values: [],
    parts: [],
  });
  expect(elements.find(({ elementId }: any) => elementId === 'receive-merge').entering).toEqual([
    'mergeId',
    'petitionId',
  ]);
  const job = '<zeebe:taskDefinition type="merged-case.receive-merge" retries="3" />';
  const mapping = '<zeebe:ioMapping><zeebe:input source="=mergedId" target="mergeId" /></zeebe:ioMapping>';
  const content = shipped.bpmn.replace(job, job + mapping);
  await save(designer, id, 1, [{ path: DIAGRAM, content }]);
  const { findings } = await designer.post(`/designer/drafts/${id}/check`);
  expect(findings).toEqual([
    expect.objectContaining({
      rule: 'input.unknown',
      severity: 'error',
      elementId: 'receive-merge',
      messageZh: expect.stringContaining('是否应为“mergeId”'),
    }),
  ]);
});

it('says in words in what any two of a process differ, and nothing of two processes', async () => {
  const id = await draft('对照');
  await save(designer, id, 1, renamed('并入'));
  const before = { digest: shipped.checksum };
  const compared = await designer.post('/designer/comparisons', { before, after: { draftId: id } });
  expect(compared).toMatchObject({
    processId: ROOM,
    unread: [],
    files: [{ path: DIAGRAM, change: 'changed' }],
  });
  expect(compared.differences).toEqual([
    {
      area: 'diagram',
      change: 'changed',
      what: 'name',
      id: 'receive-merge',
      subject: { zh: '并入', en: 'Hand to the leading case' },
      elementId: 'receive-merge',
      path: null,
      before: '并入主案办理',
      after: '并入',
    },
  ]);
  const other = loadRooms().find(({ processId }) => processId === 'review')!;
  const compare = (after: object) => designer.request('POST', '/designer/comparisons', { before, after });
  expect((await compare({ digest: other.checksum })).status).toBe(404);
  expect((await compare({})).status).toBe(404);
  expect((await compare({ draftId: 'x' })).status).toBe(422);
});

it('lists every process as it was shipped, by its digest', async () => {
  const processes: any[] = await designer.get('/designer/processes');
  expect(processes.map(({ processId }) => processId)).toEqual(loadRooms().map(({ processId }) => processId));
  const one = processes.find(({ processId }) => processId === ROOM);
  expect(one).toMatchObject({
    name: '并案办理',
    forms: 0,
    decisions: 0,
    versions: [{ version: 0, origin: 'repository', digest: shipped.checksum }],
  });
  const bundle = await designer.get(`/designer/bundles/${shipped.checksum}`);
  expect(bundle).toEqual({
    digest: shipped.checksum,
    processId: ROOM,
    files: [{ path: DIAGRAM, content: shipped.bpmn }],
  });
});

it('keeps a draft that is begun, saved, compared and deleted, each on record', async () => {
  const id = await draft();
  expect(await read(id)).toMatchObject({
    processId: ROOM,
    title: '并案名称',
    note: '名称更清楚',
    baseDigest: shipped.checksum,
    digest: shipped.checksum,
    revision: 1,
    createdBy: '梁思齐',
    own: true,
    lockIsOwn: true,
    repositoryChanged: false,
    files: [{ path: DIAGRAM, content: shipped.bpmn }],
  });
  expect((await save(designer, id, 1, renamed('并入'))).body).toEqual({ revision: 2 });
  // What is saved once more without a change is no new revision.
  expect((await save(designer, id, 2, renamed('并入'))).body).toEqual({ revision: 2 });
  const changes = await designer.post(`/designer/drafts/${id}/compare`, {});
  expect(changes).toEqual([
    { path: DIAGRAM, change: 'changed', patch: expect.stringMatching(/^\+.*name="并入"/m) },
  ]);
  const zip = unzipSync(await designer.download('GET', `/designer/drafts/${id}/zip`));
  expect(Object.keys(zip)).toEqual([`${ROOM}/${DIAGRAM}`]);
  expect(Buffer.from(zip[`${ROOM}/${DIAGRAM}`]!).toString()).toBe(renamed('并入')[0]!.content);
  const bundle = unzipSync(await designer.download('GET', `/designer/bundles/${shipped.checksum}/zip`));
  expect(Buffer.from(bundle[`${ROOM}/${DIAGRAM}`]!).toString()).toBe(shipped.bpmn);

  expect((await designer.request('DELETE', `/designer/drafts/${id}`)).status).toBe(204);
  expect((await designer.request('GET', `/designer/drafts/${id}`)).status).toBe(404);
  expect(await trail(id)).toEqual(['create-draft', 'save-draft', 'delete-draft']);
  // The audit has digests and numbers, and no words.
  const details = await database.value<string>(
    `SELECT string_agg(detail::text, ' ') FROM audit_entry WHERE subject_id = $1`,
    [id],
  );
  expect(details).toContain(shipped.checksum);
  expect(details).not.toMatch(/并案|名称/);
});

it('is edited by one person at a time: another is told who, and may take over', async () => {
  const id = await draft();
  const refused = await save(second, id, 1, renamed('甲'));
  expect([refused.status, refused.body.code, refused.body.detail]).toEqual([
    409,
    'designer.locked',
    expect.stringContaining('梁思齐'),
  ]);
  const asked = await second.request('POST', `/designer/drafts/${id}/lock`, { takeOver: false });
  expect([asked.status, asked.body.code]).toEqual([409, 'designer.locked']);
  expect(await second.post(`/designer/drafts/${id}/lock`, { takeOver: true })).toEqual({ revision: 1 });
  expect((await save(second, id, 1, renamed('甲'))).body).toEqual({ revision: 2 });

  // The first one learns of it at the next saving; let go, it is free, but no longer what they had opened.
  const taken = await save(designer, id, 1, renamed('乙'));
  expect([taken.status, taken.body.code]).toEqual([409, 'designer.locked']);
  expect(taken.body.detail).toContain('潘雨');
  await second.post(`/designer/drafts/${id}/unlock`);
  const stale = await save(designer, id, 1, renamed('乙'));
  expect([stale.status, stale.body.code]).toEqual([409, 'designer.changed']);
  expect(stale.body.detail).toContain('潘雨');
  expect((await read(id)).files).toEqual(renamed('甲'));
  expect((await save(designer, id, 2, renamed('乙'))).body).toEqual({ revision: 3 });
  expect(await trail(id)).toEqual([
    'create-draft',
    'take-over-draft',
    'save-draft',
    'unlock-draft',
    'save-draft',
  ]);
});

it('lets two who save at one moment win once', async () => {
  const id = await draft();
  const answers = await Promise.all(['甲', '乙', '丙'].map((name) => save(designer, id, 1, renamed(name))));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  expect((await read(id)).revision).toBe(2);
});

it('is free again when an editor has been silent', async () => {
  const id = await draft();
  await database.rows(
    `UPDATE process_draft SET locked_until = clock_timestamp() - interval '1 second' WHERE id = $1`,
    [id],
  );
  expect(await read(id)).toMatchObject({ lockedBy: null, lockIsOwn: false });
  expect(await second.post(`/designer/drafts/${id}/lock`, { takeOver: false })).toEqual({ revision: 1 });
  expect(await read(id)).toMatchObject({ lockedBy: '潘雨', lockIsOwn: false });
});

it('is deleted by whoever made it and by nobody else', async () => {
  const id = await draft();
  const others = await second.request('DELETE', `/designer/drafts/${id}`);
  expect([others.status, others.body.code]).toEqual([403, 'designer.not-own']);
  await second.post(`/designer/drafts/${id}/lock`, { takeOver: true });
  const edited = await designer.request('DELETE', `/designer/drafts/${id}`);
  expect([edited.status, edited.body.code]).toEqual([409, 'designer.locked']);
  expect((await read(id)).revision).toBe(1);
});

it('takes files by their names, each in its place', async () => {
  const id = await draft();
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  const form = '{"id":"one","components":[]}';
  const answer = await designer.post(`/designer/drafts/${id}/import`, {
    revision: 1,
    files: [
      { name: 'from-elsewhere.bpmn', content: base64(renamed('并入')[0]!.content) },
      { name: 'one.form', content: base64(form) },
    ],
  });
  expect(answer).toEqual({ revision: 2 });
  expect((await read(id)).files).toEqual([...renamed('并入'), { path: 'forms/one.form', content: form }]);
  const bad = (name: string, content: string) =>
    designer.request('POST', `/designer/drafts/${id}/import`, { revision: 2, files: [{ name, content }] });
  for (const [name, content, code] of [
    ['x.exe', base64('MZ..'), 'bundle.bad-name'],
    ['x.dmn', Buffer.from([0xff, 0xfe, 0x00, 0x41]).toString('base64'), 'bundle.not-text'],
    ['x.dmn', base64('<!DOCTYPE a><a/>'), 'bundle.doctype'],
    ['x.form', base64('{"components":[{"type":"html","key":"a","content":"x"}]}'), 'bundle.form-component'],
  ] as const) {
    const refused = await bad(name, content);
    expect([refused.status, refused.body.code]).toEqual([422, code]);
    expect(refused.body.errors).toEqual([expect.objectContaining({ field: 'files' })]);
  }
  expect((await read(id)).revision).toBe(2);
});

it('refuses hostile files at saving too, and keeps what was there', async () => {
  const id = await draft();
  const doctype = shipped.bpmn.replace('?>', '?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>');
  const answer = await save(designer, id, 1, [{ path: DIAGRAM, content: doctype }]);
  expect([answer.status, answer.body.code]).toEqual([422, 'bundle.doctype']);
  const elsewhere = await save(designer, id, 1, [
    ...renamed('甲'),
    { path: '../x.bpmn', content: shipped.bpmn },
  ]);
  expect(elsewhere.status).toBe(422);
  expect(await read(id)).toMatchObject({ revision: 1, digest: shipped.checksum });
});

it('is checked by the gate that every process passes, and may be wrong meanwhile', async () => {
  const id = await draft();
  expect(await designer.post(`/designer/drafts/${id}/check`)).toEqual({ revision: 1, findings: [] });
  const unserved = shipped.bpmn.replace('type="merged-case.receive-merge"', 'type="no.such"');
  expect((await save(designer, id, 1, [{ path: DIAGRAM, content: unserved }])).status).toBe(200);
  const { revision, findings } = await designer.post(`/designer/drafts/${id}/check`);
  expect(revision).toBe(2);
  expect(findings).toContainEqual({
    rule: 'job-type.unserved',
    severity: 'error',
    elementId: 'receive-merge',
    elementName: '并入主案办理',
    messageZh: expect.stringContaining('没有处理程序'),
    messageEn: expect.stringContaining('No worker serves'),
  });
});

it('answers 404 for what is not there, and begins no draft of one process from another', async () => {
  const other = loadRooms().find(({ processId }) => processId === 'review')!;
  const begin = (process: string, more = {}) =>
    designer.request('POST', `/designer/processes/${process}/drafts`, { title: '草稿', note: '', ...more });
  expect((await begin('no-such-process')).status).toBe(404);
  expect((await begin(ROOM, { baseDigest: other.checksum })).status).toBe(404);
  expect((await begin(ROOM, { baseDigest: '0'.repeat(64) })).status).toBe(404);
  expect((await designer.request('GET', `/designer/bundles/${'0'.repeat(64)}`)).status).toBe(404);
});

it('is read by the publisher and the auditor, written by designers, and is nobody else’s business', async () => {
  const id = await draft();
  for (const name of ['publisher', 'auditor']) {
    const reader = await loginAs(name);
    expect((await reader.get(`/designer/drafts/${id}`)).own).toBe(false);
    expect((await save(reader, id, 1, renamed('甲'))).status).toBe(403);
  }
  for (const name of ['registrar', 'supervisor', 'admin']) {
    expect((await (await loginAs(name)).request('GET', '/designer/processes')).status).toBe(403);
  }
});
