import { createHash } from 'node:crypto';
import { PDFDocument } from '@cantoo/pdf-lib';
import { unzipSync } from 'fflate';
import { apiUrl, loginAs } from '#tests/support/api-client';
import { aPetition, CaseDriver, TRIAGE_TO } from '#tests/support/case-driver';

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const textOf = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('utf8');

let one: CaseDriver;
let photo: Buffer;

beforeAll(async () => {
  one = await CaseDriver.register(aPetition({ channel: 'letter' }));
  await one.complete('triage-petition', TRIAGE_TO('dongjie'));
  await one.complete('accept-petition', { decision: 'accept' });
  const pdf = await PDFDocument.create();
  pdf.addPage([300, 300]);
  pdf.addPage([300, 300]);
  photo = Buffer.from(await pdf.save());
  const handler = await loginAs('handler.dongjie');
  const files = { '测量.pdf': photo, '说明.txt': Buffer.from('照片说明：东街三号路灯') };
  for (const [name, bytes] of Object.entries(files)) {
    await handler.post(`/petitions/${one.id}/attachments`, { name, content: bytes.toString('base64') });
  }
});

describe('a dossier', () => {
  it('comes as one PDF: cover, catalogue, papers, files and the history', async () => {
    const reader = await loginAs('supervisor');
    const bound = await PDFDocument.load(await reader.download('POST', `/petitions/${one.id}/dossier/pdf`));
    const { documents } = await one.view();
    let pages = 2;
    for (const { id } of documents) {
      const paper = await PDFDocument.load(await reader.download('GET', `/documents/${id}/pdf`));
      pages += paper.getPageCount();
    }
    expect(documents.length).toBeGreaterThan(2);
    const timeline = await reader.get(`/petitions/${one.id}/timeline`);
    // Cover and catalogue before, the history on a page of its own at the end.
    expect(timeline.length).toBeGreaterThan(3);
    expect(bound.getPageCount()).toBe(pages + 2 + 1);
    expect(bound.getTitle()).toContain(one.receiptNumber);
  });

  it('comes as a ZIP whose manifest has the hash of every file in it', async () => {
    const reader = await loginAs('supervisor');
    const files = unzipSync(await reader.download('POST', `/petitions/${one.id}/dossier/zip`));
    const manifest = JSON.parse(textOf(files['manifest.json']));
    expect(manifest).toMatchObject({ receiptNumber: one.receiptNumber, missing: [] });
    const named = manifest.files.map(({ path }: { path: string }) => path);
    expect(Object.keys(files)).toEqual([...named, 'SHA256SUMS', 'manifest.json']);
    for (const { path, sha256, bytes } of manifest.files) {
      expect([path, hash(files[path]!), files[path]!.length]).toEqual([path, sha256, bytes]);
    }
    expect(textOf(files.SHA256SUMS)).toContain(`${hash(photo)}  files/001-测量.pdf\n`);
    const { documents } = await one.view();
    const papers = manifest.files.filter(({ kind }: { kind: string }) => kind === 'paper');
    expect(papers.map((paper: any) => [paper.textSha256, paper.number, paper.sha256])).toEqual(
      documents.map((paper: any) => [paper.sha256, paper.number, paper.pdfSha256]),
    );
    const journal = JSON.parse(textOf(files['journal/流转记录.json']));
    const timeline = await reader.get(`/petitions/${one.id}/timeline`);
    expect(journal.map(({ id }: { id: string }) => id)).toEqual(timeline.map(({ id }: any) => id));
  });

  it('goes on record', async () => {
    await (await loginAs('supervisor')).download('POST', `/petitions/${one.id}/dossier/zip`);
    const { items } = await (await loginAs('auditor')).get('/audit?action=dossier.export&limit=50');
    const mine = items.find((item: any) => item.subjectId === one.id);
    expect(mine.detail).toMatchObject({ format: 'zip', papers: expect.any(Number), files: 2 });
  });

  it.each(['pdf', 'zip'])('is not there as %s for whoever may not read the case', async (format) => {
    const path = `/petitions/${one.id}/dossier/${format}`;
    expect((await (await loginAs('handler.hexi')).request('POST', path)).status).toBe(404);
    expect((await fetch(`${apiUrl()}/api${path}`, { method: 'POST' })).status).toBe(401);
  });
});
