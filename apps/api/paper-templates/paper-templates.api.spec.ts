import PizZip from 'pizzip';
import { type ApiClient, loginAs } from '#tests/support/api-client';
import { CaseDriver, TRIAGE_TO } from '#tests/support/case-driver';
import { eventually } from '#tests/support/eventually';

let supervisor: ApiClient;
beforeAll(async () => {
  supervisor = await loginAs('supervisor');
});

const kindOf = async (kind: string) =>
  (await supervisor.get('/paper-templates')).kinds.find((one: any) => one.kind === kind);
const textOf = (docx: Buffer) => new PizZip(docx).file('word/document.xml')?.asText() ?? '';

/** The product's template with other words, as an office would edit it. */
async function edited(kind: string, from: string, to: string): Promise<string> {
  const zip = new PizZip(await supervisor.download('POST', `/paper-templates/${kind}/file`, {}));
  const markup = zip.file('word/document.xml')?.asText() ?? '';
  expect(markup).toContain(from);
  zip.file('word/document.xml', markup.replace(from, to));
  return zip.generate({ type: 'base64' });
}

it('lists every kind with the fields that it must have', async () => {
  const { prefix, kinds } = await supervisor.get('/paper-templates');
  expect(prefix).toBe('清信');
  expect(kinds.map(({ kind }: any) => kind)).toEqual(
    expect.arrayContaining([
      'acceptance',
      'opinion',
      'delivery-receipt',
      'dossier-cover',
      'dossier-catalogue',
      'dossier-history',
    ]),
  );
  expect((await kindOf('refusal')).fields).toEqual(['receiptNumber', 'reason', 'authority']);
});

it('changes the papers that are written from then on, and goes back', async () => {
  const upload = { content: await edited('mediation', '各方达成一致', '各方自愿达成一致') };
  const { version } = await supervisor.post('/paper-templates/mediation', upload);
  expect((await kindOf('mediation')).versions[0]).toMatchObject({ version, active: false });

  const mediate = async () => {
    const one = await CaseDriver.register();
    await one.complete('triage-petition', TRIAGE_TO('dongjie'));
    await one.complete('accept-petition', { decision: 'accept' });
    await one.complete('investigate-petition', {
      heardPetitioner: true,
      visitedSite: true,
      facts: '经现场查看，情况属实。',
      hearing: 'mediation',
    });
    const heldAt = new Date((await supervisor.get('/clock')).now).toISOString().slice(0, 10);
    const values = { heldAt, participantsCount: 3, agreed: true, summary: '物业十日内修复。' };
    await one.complete('hold-mediation', values);
    const paper = await eventually('the agreement', async () =>
      (await one.view()).documents.find(({ kind }: any) => kind === 'mediation'),
    );
    return { one, paper: await supervisor.get(`/documents/${paper.id}`) };
  };

  await supervisor.post('/paper-templates/mediation/activate', { version });
  const { one, paper } = await mediate();
  expect(paper.body).toContain('各方自愿达成一致');
  expect(textOf(await supervisor.download('GET', `/documents/${paper.id}/docx`))).toContain(
    '各方自愿达成一致',
  );

  await supervisor.post('/paper-templates/mediation/activate', {});
  expect((await kindOf('mediation')).versions.some(({ active }: any) => active)).toBe(false);
  expect((await mediate()).paper.body).not.toContain('自愿');
  expect((await supervisor.get(`/documents/${paper.id}`)).body).toBe(paper.body);

  const preview = await supervisor.download('POST', '/paper-templates/mediation/preview', {
    version,
    receiptNumber: one.receiptNumber,
  });
  expect(preview.subarray(0, 5).toString()).toBe('%PDF-');

  const auditor = await loginAs('auditor');
  const { items } = await auditor.get('/audit?action=template.activate');
  expect(items[0]).toMatchObject({ subjectType: 'template', subjectId: 'mediation' });
});

it('refuses a template that the PDF could not show or that leaves out what the law wants', async () => {
  const content = await edited('refusal', '{reason}', '');
  const answer = await supervisor.request('POST', '/paper-templates/refusal', { content });
  expect([answer.status, answer.body.code]).toEqual([422, 'template.field-needed']);
  expect(answer.body.errors).toEqual([expect.objectContaining({ field: 'file' })]);
  expect((await kindOf('refusal')).versions).toEqual([]);
});

it('is tried with cases that one may read, and with no others', async () => {
  const one = await CaseDriver.register();
  const admin = await loginAs('admin');
  const hidden = await admin.request('POST', '/paper-templates/acceptance/preview', {
    receiptNumber: one.receiptNumber,
  });
  expect([hidden.status, hidden.body.code]).toEqual([422, 'petition.not-found']);
  const named = await admin.download('POST', '/paper-templates/acceptance/preview', {});
  expect(named.subarray(0, 5).toString()).toBe('%PDF-');
});

it.each(['handler.dongjie', 'registrar', 'auditor'])('is none of the business of %s', async (username) => {
  const person = await loginAs(username);
  expect((await person.request('GET', '/paper-templates')).status).toBe(403);
  expect((await person.request('PUT', '/paper-templates/prefix', { prefix: '清信' })).status).toBe(403);
});

it('answers 404 for a kind or version that does not exist', async () => {
  for (const [path, body] of [
    ['/paper-templates/nothing/file', {}],
    ['/paper-templates/opinion/activate', { version: 999 }],
  ] as const) {
    expect((await supervisor.request('POST', path, body)).status).toBe(404);
  }
});
