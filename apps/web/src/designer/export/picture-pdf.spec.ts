import { PDFDocument } from '@cantoo/pdf-lib';
import { titled } from './diagram-svg-title';
import { picturePdf } from './picture-pdf';

it('makes one page of the picture’s shape, called by its title', async () => {
  const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xd9]);
  const pdf = picturePdf({ jpeg, width: 2000, height: 1000 }, '并案 · 版本 3');
  const read = await PDFDocument.load(await pdf.arrayBuffer());
  expect(read.getPageCount()).toBe(1);
  expect(read.getTitle()).toBe('并案 · 版本 3');
  expect(read.getPage(0).getSize()).toEqual({ width: 1190, height: 595 });
});

it('puts the titles above the drawing, as text and not as markup', () => {
  const svg = '<svg xmlns="x" viewBox="10 20 700 300" version="1.1"><g id="drawn"/></svg>';
  const drawn = titled(svg, ['并案 <b>', '版本 3', '摘要 abc']);
  expect(drawn).toMatchObject({ width: 732, height: 396 });
  expect(drawn.svg).toContain('>并案 &lt;b></text>');
  expect(drawn.svg).toContain('>版本 3 · 摘要 abc</text>');
  expect(drawn.svg).toContain('viewBox="10 20 700 300"><g id="drawn"/></svg>');
});
