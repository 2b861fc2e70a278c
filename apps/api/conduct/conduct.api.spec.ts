import { randomInt, randomUUID } from 'node:crypto';
import { ApiClient, loginAs } from '#tests/support/api-client';
import { CaseDriver } from '#tests/support/case-driver';
import { OfficeDatabase } from '#tests/support/office-database';

const database = new OfficeDatabase();
afterAll(() => database.close());

const visitor = new ApiClient();
const about = (over: object = {}) => ({
  requestKey: randomUUID(),
  accusedUnitId: 'dongjie',
  official: `某干部${randomInt(1e9)}`,
  content: `办事人员态度恶劣，暗号 ${randomInt(1e9)}`,
  ...over,
});
const complain = (one: CaseDriver, body: object) =>
  visitor.request('POST', '/public/conduct-complaints', { ...one.credentials, ...body });
const read = (one: CaseDriver, complaintCode: string) =>
  visitor.request('POST', '/public/conduct-complaints/own', { ...one.credentials, complaintCode });
const idsOf = async (who: string) =>
  (await (await loginAs(who)).get('/conduct-complaints')).map(({ id }: { id: string }) => id);

/** The newest complaint on record. */
async function newest(one: CaseDriver): Promise<string> {
  const rows = await database.rows<{ id: string }>(
    'SELECT id FROM conduct_complaint WHERE petition_id = $1 ORDER BY received_at DESC LIMIT 1',
    [one.id],
  );
  return rows[0]!.id;
}

it('is taken once, read by discipline on record, and answered to whoever has its code', async () => {
  const one = await CaseDriver.register();
  const body = about();
  const sent = await complain(one, body);
  expect([sent.status, sent.body]).toEqual([201, { code: expect.stringMatching(/^[2-9A-Z]{16}$/) }]);
  expect((await complain(one, body)).body).toEqual(sent.body);
  const id = await newest(one);
  const discipline = await loginAs('discipline');
  expect((await idsOf('discipline')).filter((each: string) => each === id)).toHaveLength(1);
  const seen = await discipline.get(`/conduct-complaints/${id}`);
  const view = await one.view();
  expect(seen).toMatchObject({
    official: body.official,
    content: body.content,
    receiptNumber: one.receiptNumber,
    subject: view.subject,
    complainant: view.petitioners[0].nameMasked,
    answer: null,
    overdue: false,
  });
  expect(Date.parse(seen.dueAt)).toBeGreaterThan(Date.parse(seen.receivedAt) + 59 * 86_400_000);
  await discipline.post(`/conduct-complaints/${id}/answer`, { answer: '经查属实，已批评教育。' });
  const again = await discipline.request('POST', `/conduct-complaints/${id}/answer`, {
    answer: '另一个答复。',
  });
  expect(again.status).toBe(409);
  const own = await read(one, sent.body.code);
  expect(own.body).toMatchObject({ content: body.content, answer: '经查属实，已批评教育。' });
  const audited = await database.rows<{ action: string; detail: object }>(
    'SELECT action, detail FROM audit_entry WHERE subject_id = $1 ORDER BY at',
    [id],
  );
  expect(audited).toEqual(
    ['conduct.complain', 'conduct.read', 'conduct.answer'].map((action) => ({ action, detail: {} })),
  );
});

it('is not shown to who knows the query code alone: it may be the clerk who printed it', async () => {
  const one = await CaseDriver.register();
  const other = await CaseDriver.register();
  const body = about();
  const { code } = (await complain(one, body)).body;
  const { code: others } = (await complain(other, about())).body;
  expect((await read(one, code)).status).toBe(200);
  expect((await read(one, code.toLowerCase().replace(/(.{4})(?=.)/g, '$1-'))).status).toBe(200);
  for (const wrong of [one.queryCode, others, code.slice(1)]) {
    const { status, body } = await read(one, wrong);
    expect([status, body.errors]).toMatchObject([
      404,
      [{ field: 'complaintCode', rule: 'conduct.code-failed' }],
    ]);
  }
  const tracked = JSON.stringify(await one.track());
  for (const trace of ['conduct', body.official, code]) expect(tracked).not.toContain(trace);
});

it('leaves no trace in the case that the accused could read, nor in the database in the clear', async () => {
  const one = await CaseDriver.register();
  await one.task('triage-petition');
  const counts = () =>
    database.rows(
      `SELECT (SELECT count(*)::int FROM deadline WHERE petition_id = $1) AS deadlines,
         (SELECT count(*)::int FROM task WHERE petition_id = $1) AS tasks`,
      [one.id],
    );
  const before = await counts();
  const body = about();
  expect((await complain(one, body)).status).toBe(201);
  const id = await newest(one);
  expect(await counts()).toEqual(before);
  expect(before).not.toEqual([{ deadlines: 0, tasks: 0 }]);
  const lines = await database.rows<{ line: string }>(
    `SELECT e::text AS line FROM dossier_entry e WHERE petition_id = $1
     UNION ALL SELECT a::text FROM audit_entry a WHERE subject_id = $1::uuid::text
     UNION ALL SELECT n::text FROM notice n WHERE petition_id = $1
     UNION ALL SELECT o::text FROM outbox o WHERE petition_id = $1`,
    [one.id],
  );
  expect(lines.length).toBeGreaterThan(1);
  for (const { line } of lines)
    for (const trace of ['conduct', id, body.official]) expect(line).not.toContain(trace);
  for (const who of ['head.dongjie', 'handler.dongjie', 'registrar', 'supervisor', 'auditor']) {
    const person = await loginAs(who);
    for (const path of ['/conduct-complaints', `/conduct-complaints/${id}`]) {
      expect((await person.request('GET', path)).status).toBe(403);
    }
  }
  const kept = await database.rows('SELECT c::text AS row FROM conduct_complaint c WHERE id = $1', [id]);
  expect(JSON.stringify(kept)).not.toContain(body.official);
  expect(JSON.stringify(kept)).not.toContain(body.content);
});

it('is never with the accused: nobody of discipline judges their own unit or name', async () => {
  const one = await CaseDriver.register();
  const discipline = await loginAs('discipline');
  const [me] = await database.rows<{ name: string }>(
    'SELECT display_name AS name FROM person WHERE id = $1',
    [discipline.personId],
  );
  const { status, body } = await complain(one, about({ accusedUnitId: 'discipline' }));
  expect([status, body.errors]).toMatchObject([422, [{ rule: 'conduct.nobody-left' }]]);
  // Named within other words, they are the accused all the same; the other one of discipline has it.
  expect((await complain(one, about({ official: `纪检办 ${me!.name}（科员）` }))).status).toBe(201);
  const id = await newest(one);
  expect(await idsOf('discipline')).not.toContain(id);
  expect(await idsOf('discipline.second')).toContain(id);
  expect((await discipline.request('GET', `/conduct-complaints/${id}`)).status).toBe(404);
  const answer = { answer: '自己答复自己。' };
  expect((await discipline.request('POST', `/conduct-complaints/${id}/answer`, answer)).status).toBe(404);
});

it('is nothing that an accused auditor reads of in the audit', async () => {
  const one = await CaseDriver.register();
  await complain(one, about());
  const id = await newest(one);
  const auditor = await loginAs('auditor');
  const entries = async () => (await auditor.get(`/audit?subjectId=${id}`)).items.length;
  expect(await entries()).toBe(1);
  await database.rows('UPDATE conduct_complaint SET accused_people = ARRAY[$2::uuid] WHERE id = $1', [
    id,
    auditor.personId,
  ]);
  expect(await entries()).toBe(0);
});

it('is never with who has an interest in the case', async () => {
  const one = await CaseDriver.register();
  const supervisor = await loginAs('supervisor');
  const recuse = async (name: string) =>
    supervisor.post(`/petitions/${one.id}/interest`, {
      personId: (await loginAs(name)).personId,
      kind: 'relative',
      reason: '与信访人系近亲属',
    });
  await recuse('discipline');
  expect((await complain(one, about())).status).toBe(201);
  const id = await newest(one);
  expect(await idsOf('discipline')).not.toContain(id);
  expect(await idsOf('discipline.second')).toContain(id);
  await recuse('discipline.second');
  const { status, body } = await complain(one, about());
  expect([status, body.errors]).toMatchObject([422, [{ rule: 'conduct.nobody-left' }]]);
});

it('asks for the code, and for a unit that there is', async () => {
  const one = await CaseDriver.register();
  const wrong = { ...about(), receiptNumber: one.receiptNumber, queryCode: 'AAAAAAAAAA' };
  expect((await visitor.request('POST', '/public/conduct-complaints', wrong)).status).toBe(404);
  const { status, body } = await complain(one, about({ accusedUnitId: 'no-such-unit' }));
  expect([status, body.errors]).toMatchObject([
    422,
    [{ field: 'accusedUnitId', rule: 'conduct.unknown-unit' }],
  ]);
});
