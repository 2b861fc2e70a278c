import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ApiClient, loginAs } from '#tests/support/api-client';
import { advance, CaseDriver } from '#tests/support/case-driver';
import { eventually } from '#tests/support/eventually';
import { OfficeDatabase } from '#tests/support/office-database';
import { OwnProduct } from '#tests/support/own-product';
import { runState } from '#tests/support/running-parts';
import { columnsWith } from '#tests/privacy/places';
import { Markers } from '#tests/privacy/markers';

/** The clock goes ten years on, so it is a product of its own. */
const WITHIN_MS = 400_000;
const product = new OwnProduct('erasure');
const markers = new Markers();
const publicly = new ApiClient();
const ERASE = { grounds: markers.text('grounds') };
let database: OfficeDatabase;
let [gone, kept, held, late, recent]: CaseDriver[] = [];
let receipts = 0;

beforeAll(async () => {
  await product.up();
  database = new OfficeDatabase(process.env.TEST_DATABASE_URL);
  gone = await withdrawn(12);
  late = await withdrawn(12);
  [kept, held] = [await withdrawn(0), await withdrawn(0)];
  await holdBack(held!, 'legal-hold');
  receipts = await database.value('SELECT count(*)::int FROM petition');
  for (let years = 0; years < 10; years++) await advance({ days: 365 });
  await advance({ days: 60 });
  recent = await withdrawn(0);
}, WITHIN_MS);
afterAll(async () => {
  await database.close();
  await product.end();
}, WITHIN_MS);

/** A case that its petitioner withdrew, with marked texts wherever somebody writes and so many files. */
async function withdrawn(files: number): Promise<CaseDriver> {
  const one = await CaseDriver.register({
    subject: markers.text('subject'),
    content: markers.text('content'),
    place: markers.text('place'),
    demand: markers.text('demand'),
    petitioners: [markers.person],
  });
  await one.task('triage-petition');
  for (let n = 0; n < files; n++) {
    await publicly.post('/public/material', {
      ...one.credentials,
      name: `${markers.text('file')}${n}.txt`,
      content: Buffer.from(markers.text(`content ${n}`)).toString('base64'),
    });
  }
  const reader = await loginAs('supervisor');
  await reader.post(`/petitions/${one.id}/reveal`, { fields: ['name'], reason: markers.text('reveal') });
  await publicly.post('/public/withdraw', { ...one.credentials, reason: markers.text('withdraw') });
  await one.status('withdrawn');
  return one;
}

const holdBack = async (one: CaseDriver, what: 'legal-hold' | 'legal-hold/lift') =>
  (await loginAs('supervisor')).post(`/petitions/${one.id}/${what}`, { reason: markers.text('hold') });
const appraise = (one: CaseDriver) => one.complete('appraise-case', { proposed: true, ...ERASE });
const approve = (one: CaseDriver) =>
  one.complete('approve-erasure', { approved: true, ...ERASE }, 'supervisor');
const retention = async (one: CaseDriver) => (await one.view()).retention;
const lines = async (state?: string) =>
  (await loginAs('supervisor')).get(`/erasures${state ? `?state=${state}` : ''}`);
const inState = (one: CaseDriver, state: string) =>
  eventually(`${one.receiptNumber} is ${state}`, async () =>
    (await lines(state)).find((line: { petitionId: string }) => line.petitionId === one.id),
  );
const wordsOf = (one: CaseDriver) =>
  database.value<number>(
    `SELECT (SELECT count(*)::int FROM petition WHERE id = $1 AND subject <> '')
       + (SELECT count(*)::int FROM petitioner WHERE petition_id = $1) + (SELECT count(*)::int FROM attachment WHERE petition_id = $1)
       + (SELECT count(*)::int FROM dossier_entry WHERE petition_id = $1 AND data::text LIKE '%齉龘%')
       + (SELECT count(*)::int FROM document WHERE petition_id = $1 AND body <> '')`,
    [one.id],
  );

it('lists at night what is due, with a deadline, and neither what is held nor what is younger', async () => {
  const task = await gone!.task('appraise-case');
  const deadline = await gone!.deadline('erasure-appraisal');
  expect([task.group, task.dueAt, deadline.citation.id]).toEqual([
    'petition-office:registrar',
    deadline.dueAt,
    'office-rule',
  ]);
  await kept!.task('appraise-case');
  await late!.task('appraise-case');
  expect(await retention(gone!)).toMatchObject({ rule: 'other', listed: true, erasedAt: null, hold: null });
  expect(await retention(held!)).toMatchObject({ listed: false, hold: { by: '何志强' } });
  expect(await retention(recent!)).toMatchObject({ rule: 'other', listed: false });
  expect((await lines()).map((line: { petitionId: string }) => line.petitionId).sort()).toEqual(
    [gone!.id, kept!.id, late!.id].sort(),
  );
});

it('tells a petitioner who asked for it that the case is on the list, and when it is kept after all', async () => {
  const reason = markers.text('asked');
  await publicly.post('/public/erasure-request', { ...kept!.credentials, reason });
  const answer = { outcome: 'erase', grounds: markers.text('listed') };
  await kept!.complete('decide-erasure-request', answer, 'supervisor');
  const listed = await eventually('it is listed', async () => {
    const tracked = await kept!.track();
    return tracked.erasureRequest.state === 'listed' && tracked;
  });
  expect([listed.notices.at(-1).kind, listed.canRequestErasure]).toEqual(['erasure-listed', false]);
  // Once: the nightly round had listed it before.
  expect(await database.value('SELECT count(*)::int FROM erasure WHERE petition_id = $1', [kept!.id])).toBe(
    1,
  );
});

it('asks again after the years for which somebody decided to keep a case', async () => {
  await kept!.complete('appraise-case', { proposed: false, keepYears: 2, grounds: markers.text('keep') });
  await inState(kept!, 'kept');
  expect(await wordsOf(kept!)).toBeGreaterThan(0);
  expect((await retention(kept!)).keptUntil).not.toBeNull();
  const told = await kept!.track();
  expect([told.erasureRequest.state, told.notices.at(-1)]).toMatchObject([
    'declined',
    { kind: 'erasure-refusal', article: 'pipl-50' },
  ]);
});

it('is never approved by who appraised it', async () => {
  await appraise(gone!);
  const task = await gone!.task('approve-erasure');
  const registrar = await loginAs('registrar');
  const values = { values: { approved: true, ...ERASE } };
  expect((await registrar.request('POST', `/tasks/${task.key}/complete`, values)).status).toBe(403);
  await database.rows(
    `INSERT INTO post (id, person_id, unit_id, role) VALUES (gen_random_uuid(), $1, 'petition-office', 'supervisor')`,
    [registrar.personId],
  );
  const both = await new ApiClient().logIn('registrar');
  const refused = await both.request('POST', `/tasks/${task.key}/complete`, values);
  expect([refused.status, refused.body.code]).toEqual([409, 'inbox.same-person']);
  expect(await wordsOf(gone!)).toBeGreaterThan(0);
});

it('is stopped by a hold that is set after the approval was asked for', async () => {
  await appraise(late!);
  await late!.task('approve-erasure');
  await holdBack(late!, 'legal-hold');
  await approve(late!);
  await inState(late!, 'stopped');
  expect(await wordsOf(late!)).toBeGreaterThan(0);
  await holdBack(late!, 'legal-hold/lift');
  await advance({ days: 1 });
  await appraise(late!);
  await late!.task('approve-erasure');
});

it('goes on where it was when the worker is killed in the middle, and leaves nothing half done', async () => {
  const dataDir = product.dataDir;
  const places = await database.rows<{ key: string }>(
    `SELECT s.key FROM stored_file s JOIN attachment a ON a.id = s.owner_id WHERE a.petition_id = ANY ($1)`,
    [[gone!.id, late!.id]],
  );
  expect(places.length).toBe(24);
  const files = () => places.filter(({ key }) => existsSync(join(dataDir, 'files', key))).length;
  expect(files()).toBe(24);
  const approvals = [approve(gone!), approve(late!)];
  const ended = `SELECT count(*)::int FROM erasure_end WHERE kind = 'erased'`;
  while ((await database.value<number>(ended)) === 0) await new Promise((resolve) => setImmediate(resolve));
  const { parts } = runState(dataDir);
  process.kill(parts.worker as number, 'SIGKILL');
  const left = files();
  // Killed in the middle: the records of at least one are gone, files are left, and it is shown as unfinished.
  expect(left).toBeGreaterThan(0);
  expect((await lines('erasing')).length).toBeGreaterThan(0);
  await Promise.all(approvals);
  for (const one of [gone!, late!]) {
    const line = await inState(one, 'erased');
    expect(line).toMatchObject({
      rule: 'other',
      approvedBy: '何志强',
      counts: { petition: 1, petitioner: 1, attachment: 12 },
    });
    expect(await wordsOf(one)).toBe(0);
  }
  expect(files()).toBe(0);
  expect(await database.value('SELECT count(*)::int FROM erasure_blob')).toBe(0);
  const certified = await database.rows<{ subject: string; detail: object }>(
    `SELECT subject_id AS subject, detail FROM audit_entry WHERE action = 'petition.erase' ORDER BY at`,
  );
  expect(certified.map(({ subject }) => subject).sort()).toEqual([gone!.id, late!.id].sort());
});

it('leaves nothing of what was written or of whom it named, once every case of the words is gone', async () => {
  await holdBack(held!, 'legal-hold/lift');
  for (const days of [366, 366, 30]) await advance({ days });
  for (const one of [held!, kept!]) {
    await appraise(one);
    await approve(one);
    await inState(one, 'erased');
  }
  // What the younger case holds is still there; taken out of the way, no word is found in any column of any table.
  expect(await columnsWith(database, markers.texts)).toContain('petition.subject');
  const others = await database.rows(
    `SELECT id FROM petition WHERE subject LIKE '%齉龘%' AND id <> $1 UNION ALL
     SELECT petition_id FROM dossier_entry WHERE data::text LIKE '%齉龘%' AND petition_id <> $1 UNION ALL
     SELECT petition_id FROM document WHERE (body LIKE '%齉龘%' OR field_values::text LIKE '%齉龘%') AND petition_id <> $1 UNION ALL
     SELECT petition_id FROM notice WHERE body LIKE '%齉龘%' AND petition_id <> $1 UNION ALL
     SELECT petition_id FROM task WHERE (subject LIKE '%齉龘%' OR outcome::text LIKE '%齉龘%') AND petition_id <> $1 UNION ALL
     SELECT petition_id FROM unmasking WHERE reason LIKE '%齉龘%' AND petition_id <> $1 UNION ALL
     SELECT petition_id FROM legal_hold WHERE reason <> '' AND petition_id <> $1`,
    [recent!.id],
  );
  expect(others).toEqual([]);
});

it('keeps numbers and statistics, and shows the case as erased to whoever may see it, with nothing left to do', async () => {
  expect(await database.value('SELECT count(*)::int FROM petition')).toBe(receipts + 1);
  const view = await gone!.view();
  expect(view).toMatchObject({
    receiptNumber: gone!.receiptNumber,
    status: 'withdrawn',
    subject: '',
    petitioners: [],
    actions: [],
  });
  const supervisor = await loginAs('supervisor');
  for (const [method, path, body] of [
    ['POST', `/petitions/${gone!.id}/legal-hold`, { reason: '为时已晚的保全' }],
    ['POST', `/petitions/${gone!.id}/dossier/pdf`, undefined],
    ['GET', `/documents/${view.documents[0].id}/pdf`, undefined],
  ] as const) {
    const answer = await supervisor.request(method, path, body);
    expect([path, answer.status, answer.body.code]).toEqual([path, 409, 'erasure.erased']);
  }
  expect((await publicly.request('POST', '/public/track', gone!.credentials)).status).not.toBe(200);
});

it(
  'leaves the audit whole',
  async () => {
    const verified = await product.run('audit-verify');
    expect(verified).toMatchObject({ code: 0 });
  },
  WITHIN_MS,
);
