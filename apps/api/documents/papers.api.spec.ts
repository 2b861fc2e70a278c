import { createHash } from 'node:crypto';
import PizZip from 'pizzip';
import { ApiClient, loginAs } from '#tests/support/api-client';
import { CaseDriver, OPINION, toDraftedOpinion } from '#tests/support/case-driver';
import { eventually } from '#tests/support/eventually';

const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const paperOf = (view: any, kind: string) => view.documents.findLast((one: any) => one.kind === kind);
const publicly = new ApiClient();

/** A paper of the case once its PDF is made. */
const made = (one: CaseDriver, kind: string): Promise<any> =>
  eventually(`PDF of the ${kind} of ${one.receiptNumber}`, async () => {
    const paper = paperOf(await one.view(), kind);
    return paper?.pdfSha256 && paper;
  });

describe('papers of a case', () => {
  let one: CaseDriver;
  let refused: { stale: any; none: any };
  let drafted: any;

  beforeAll(async () => {
    one = await CaseDriver.register();
    await toDraftedOpinion(one);
    const first = paperOf(await one.view(), 'opinion');
    await one.complete('sign-opinion', { approved: false, comment: '请补充依据。' });
    await one.complete('draft-opinion', { ...OPINION, basis: '《物业管理条例》第四十五条' });
    const { key } = await one.task('sign-opinion');
    const head = await loginAs('head.dongjie');
    const sign = (paperHash: string) =>
      head.request('POST', `/tasks/${key}/complete`, { values: { approved: true, paperHash } });
    refused = { stale: await sign(first.sha256), none: await sign('0'.repeat(64)) };
    drafted = await made(one, 'opinion');
    await one.complete('sign-opinion', { approved: true, paperHash: drafted.sha256 });
    await one.status('opinion-delivered');
  });

  it('are numbered by kind and year when they are issued, a draft when it is signed', async () => {
    const view = await one.view();
    expect(paperOf(view, 'assignment').number).toMatch(/^清信交〔\d{4}〕\d+号$/);
    expect(paperOf(view, 'acceptance').number).toMatch(/^清信受〔\d{4}〕\d+号$/);
    expect(paperOf(view, 'opinion').number).toMatch(/^清信意〔\d{4}〕\d+号$/);
    expect(paperOf(view, 'registration-receipt').number).toBeNull();
    expect(drafted.number).toBeNull();
    expect(paperOf(view, 'delivery-receipt').state).toBe('issued');
  });

  it('are signed for one text only: neither an earlier draft nor another text', () => {
    for (const { status, body } of [refused.stale, refused.none]) {
      expect([status, body.code]).toEqual([422, 'petition.paper-changed']);
      expect(body.errors).toEqual([expect.objectContaining({ field: 'paperHash' })]);
    }
  });

  it('come out as PDF, the one whose hash is in the dossier', async () => {
    const paper = await made(one, 'opinion');
    expect(paper.sha256).toBe(drafted.sha256);
    const reader = await loginAs('supervisor');
    const pdf = await reader.download('GET', `/documents/${paper.id}/pdf`);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(hash(pdf)).toBe(paper.pdfSha256);
    const timeline = await reader.get(`/petitions/${one.id}/timeline`);
    const line = timeline.find((entry: any) => entry.data.documentId === paper.id && entry.data.pdfSha256);
    expect(line.data).toMatchObject({ sha256: paper.sha256, pdfSha256: paper.pdfSha256 });
  });

  it('come out as a Word document with the text that was signed', async () => {
    const { id, number } = paperOf(await one.view(), 'opinion');
    const docx = await (await loginAs('supervisor')).download('GET', `/documents/${id}/docx`);
    const text = new PizZip(docx).file('word/document.xml')?.asText() ?? '';
    expect(text).toContain(OPINION.opinionText);
    expect(text).toContain('《物业管理条例》第四十五条');
    expect(text).toContain(number);
  });

  it('are made when they are asked for, when nobody needed them before', async () => {
    const receipt = paperOf(await one.view(), 'registration-receipt');
    expect(receipt.pdfSha256).toBeNull();
    const pdf = await (await loginAs('supervisor')).download('GET', `/documents/${receipt.id}/pdf`);
    expect(hash(pdf)).toBe((await made(one, 'registration-receipt')).pdfSha256);
  });

  it('are given to the petitioner by number and code; inside work is not', async () => {
    const view = await one.view();
    const { notices } = await one.track();
    const given = notices.find((notice: any) => notice.kind === 'opinion').documentId;
    const pdf = await publicly.download('POST', '/public/papers/pdf', {
      ...one.credentials,
      documentId: given,
    });
    expect(hash(pdf)).toBe((await made(one, 'opinion')).pdfSha256);
    for (const kind of ['assignment', 'delivery-receipt']) {
      const documentId = paperOf(view, kind).id;
      const answer = await publicly.request('POST', '/public/papers/pdf', { ...one.credentials, documentId });
      expect([answer.status, answer.body.code]).toEqual([404, 'document.not-found']);
    }
    const stranger = await CaseDriver.register();
    const answer = await publicly.request('POST', '/public/papers/pdf', {
      ...stranger.credentials,
      documentId: given,
    });
    expect(answer.status).toBe(404);
  });

  it('can be checked by anyone with the code on them, who learns nothing personal', async () => {
    const paper = await made(one, 'opinion');
    const code = `${paper.verifyCode.slice(0, 4)}-${paper.verifyCode.slice(4).toLowerCase()}`;
    const found = await publicly.post('/public/verify', { code });
    expect(found).toEqual({
      title: '信访事项处理意见书',
      number: paper.number,
      datedAt: paper.datedAt,
      issuer: '清河镇东街街道办',
      sha256: paper.sha256,
      pdfSha256: paper.pdfSha256,
    });
    const none = await publicly.request('POST', '/public/verify', { code: '222222222222' });
    expect([none.status, none.body.code]).toEqual([404, 'paper.unknown-code']);
  });

  it('are not seen by who may not see the case', async () => {
    const { id } = paperOf(await one.view(), 'opinion');
    const stranger = await loginAs('handler.hexi');
    for (const format of ['pdf', 'docx']) {
      expect((await stranger.request('GET', `/documents/${id}/${format}`)).status).toBe(404);
    }
  });
});

it('writes a letter to the authority and one to the petitioner when a case is forwarded', async () => {
  const one = await CaseDriver.register();
  await one.complete('triage-petition', {
    category: 'suggestion',
    competence: 'other-authority',
    repeat: 'none',
    urgency: 'normal',
    targetAuthority: '县住房和城乡建设局',
  });
  const view = await one.status('forwarded');
  expect(paperOf(view, 'transfer-letter').number).toMatch(/^清信转〔/);
  expect(paperOf(view, 'transfer').number).toMatch(/^清信转告〔/);
});
