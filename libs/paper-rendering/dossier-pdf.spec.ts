import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { projectRoot } from '#libs/project/root';
import { fillTemplate } from '#libs/paper/fill-template';
import { dossierPdf, type HistoryLine } from './dossier-pdf';

jest.mock('#libs/paper/fill-template', () => {
  const actual = jest.requireActual('#libs/paper/fill-template');
  return { fillTemplate: jest.fn(actual.fillTemplate) };
});

const MADE_AT = new Date('2026-03-05T02:00:00Z');
const template = (kind: string) =>
  readFileSync(join(projectRoot, 'libs/petition/paper-templates', `${kind}.docx`));

const dossierOf = (lines: readonly HistoryLine[]) =>
  dossierPdf({
    title: '信访事项卷宗',
    receiptNumber: '2026-0001',
    issuer: '信访科',
    madeAt: MADE_AT,
    cover: template('dossier-cover'),
    catalogue: template('dossier-catalogue'),
    coverWording: '卷内件数：{items}件\n卷内页数：{pages}页',
    apart: '另附',
    items: [],
    history: { template: template('dossier-history'), name: '流转记录', lines },
  });

const filled = () => jest.mocked(fillTemplate).mock.calls.map(([, fields, body]) => ({ fields, body }));

beforeEach(() => jest.mocked(fillTemplate).mockClear());

it('binds the history last, with its lines, its place in the catalogue and its pages counted', async () => {
  const lines = Array.from({ length: 90 }, (_, i) => ({
    at: new Date(MADE_AT.getTime() + i * 60_000),
    step: `第${i + 1}步`,
    who: '吴国栋',
  }));
  const pdf = await PDFDocument.load(await dossierOf(lines));
  const [history, cover, catalogue] = filled();
  const pages = pdf.getPageCount() - 2;
  expect(pages).toBeGreaterThan(2);
  expect(history?.fields.steps).toHaveLength(90);
  expect((history?.fields.steps as object[])[1]).toEqual({
    no: '2',
    time: '2026年3月5日 10:01',
    step: '第2步',
    who: '吴国栋',
  });
  expect(cover?.body).toBe(`卷内件数：1件\n卷内页数：${pages}页`);
  expect(catalogue?.fields.items).toEqual([
    { no: '1', day: '2026年3月5日', name: '流转记录', page: `1-${pages}` },
  ]);
});

it('gives the same bytes for the same history', async () => {
  const lines = [{ at: MADE_AT, step: '登记信访事项', who: '系统' }];
  expect((await dossierOf(lines)).equals(await dossierOf(lines))).toBe(true);
});
