import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { projectRoot } from '#libs/project/root';
import { docxToPdf } from './draw-pdf';
import { fillTemplate } from './fill-template';
import { layOut, type Page } from './lay-out';
import { readDocx } from './read-docx';

const FOLDER = join(projectRoot, 'libs/petition/paper-templates');
const template = (kind: string) => readFileSync(join(FOLDER, `${kind}.docx`));
const DAY = new Date('2026-03-05T02:00:00Z');
const FIELDS = {
  issuer: '清河镇东街街道办',
  number: '清信意〔2026〕12号',
  title: '信访事项处理意见书',
  signer: '清河镇东街街道办',
  date: '2026年3月5日',
  receiptNumber: 'XF-2026-000012',
  appeal: '对本处理意见不服的，可以请求复查。',
  article: '《信访工作条例》第三十二条',
  verifyCode: '7KQF-3M2X-PD9A',
  verifyUrl: 'http://127.0.0.1/verify',
};
const OPINION = [
  '信访人：您提出的信访事项（编号XF-2026-000012）已调查终结，现答复如下。',
  '',
  '一、调查认定的事实',
  '经查，楼道照明损坏{facts}属实。',
  '第二段 with <b>marks</b> & 引号“”。',
  '',
  '二、依据',
  '《物业管理条例》有关规定',
  '',
  '三、处理意见（支持）',
  '责成物业公司在十日内修复。'.repeat(60),
].join('\n');

const square = (_: string, { size }: { size: number }) => size;
const words = (pages: Page[]) =>
  pages.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))).join('');
const shown = (docx: Buffer) => words(layOut(readDocx(docx), square));

describe('a template filled', () => {
  const docx = fillTemplate(template('opinion'), FIELDS, OPINION, DAY);

  it('says the whole text, word for word, and all fields', () => {
    const text = shown(docx).replace(/— \d+ —/g, '');
    for (const line of OPINION.split('\n').filter(Boolean)) {
      expect(text).toContain(line.replace(/^信访人：/, ''));
    }
    for (const field of ['issuer', 'number', 'title', 'signer', 'date', 'appeal', 'article'] as const) {
      expect(text).toContain(FIELDS[field]);
    }
  });

  it('reads nothing that a person wrote as a template', () => {
    expect(shown(docx)).toContain('楼道照明损坏{facts}属实');
  });

  it('gives headings their look and the text under them its own', () => {
    const marks = layOut(readDocx(docx), square).flatMap((page) => page.marks);
    const boldOf = (begin: string) =>
      marks.find((mark) => mark.kind === 'text' && mark.text.startsWith(begin))?.['style' as never]?.['bold'];
    expect(boldOf('二、依据')).toBe(true);
    expect(boldOf('《物业管理条例》')).toBe(false);
    expect(boldOf('第二段')).toBe(false);
  });

  it('leaves out what has no value: a paper without number and appeal has no empty words', () => {
    const plain = fillTemplate(
      template('acceptance'),
      { ...FIELDS, number: null, appeal: null },
      OPINION,
      DAY,
    );
    expect(shown(plain)).not.toMatch(/undefined|null|\{appeal|\{number/);
  });

  it('refuses a brace that nobody fills', () => {
    const { issuer: _, ...fewer } = FIELDS;
    expect(() => fillTemplate(template('opinion'), fewer, OPINION, DAY)).toThrow(/issuer/);
  });

  it('has 22 lines on a page of A4', () => {
    const page = layOut(
      readDocx(fillTemplate(template('opinion'), FIELDS, OPINION.repeat(3), DAY)),
      square,
    )[1];
    const lines = new Set(page?.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.baseline] : [])));
    // One more: the page's number.
    expect(lines.size).toBe(23);
  });

  it('is the same file, bit by bit, when it is made again', () => {
    expect(fillTemplate(template('opinion'), FIELDS, OPINION, DAY).equals(docx)).toBe(true);
  });
});

describe('the PDF of it', () => {
  const facts = {
    title: 'x',
    author: 'y',
    date: DAY,
    stamp: { code: '7KQF3M2XPD9A', url: 'http://127.0.0.1/verify#7KQF3M2XPD9A' },
  };
  const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

  it('is the same, bit by bit, when it is made again, and another one when a character changed', async () => {
    const docx = fillTemplate(template('opinion'), FIELDS, OPINION, DAY);
    const once = await docxToPdf(docx, facts);
    expect(hash(await docxToPdf(docx, facts))).toBe(hash(once));
    const other = fillTemplate(template('opinion'), FIELDS, OPINION.replace('十日', '廿日'), DAY);
    expect(hash(await docxToPdf(other, facts))).not.toBe(hash(once));
  });

  it('carries its fonts, cut down to what it needs', async () => {
    const pdf = await docxToPdf(fillTemplate(template('opinion'), FIELDS, OPINION, DAY), facts);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.includes('/FontFile2')).toBe(true);
    expect(pdf.length).toBeLessThan(200_000);
  });
});

describe('templates that come with the product', () => {
  const files = readdirSync(FOLDER);

  it('are Word files, every one of them', () => {
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const zip = new PizZip(readFileSync(join(FOLDER, file)));
      expect(Object.keys(zip.files)).toEqual(
        expect.arrayContaining(['[Content_Types].xml', 'word/document.xml']),
      );
    }
  });
});
