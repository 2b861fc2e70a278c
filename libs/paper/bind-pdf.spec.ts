import { degrees, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { type BoundPart, Volume } from './bind-pdf';

/** One red point. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
  'base64',
);
const FACTS = { title: '卷宗', author: '信访科', date: new Date('2026-03-05T02:00:00Z') };

async function pdfOf(pages: number, prepare: (pdf: PDFDocument) => void = () => undefined): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  for (let i = 0; i < pages; i++) pdf.addPage([300, 400 + i]);
  prepare(pdf);
  return Buffer.from(await pdf.save());
}

const part = (bytes: Buffer, mediaType = 'application/pdf'): BoundPart => ({ bytes, mediaType });

describe('a volume', () => {
  it('says where each part stands and keeps what is before them out of the count', async () => {
    const volume = await Volume.of([part(await pdfOf(2)), part(PNG, 'image/png'), part(await pdfOf(3))]);
    expect(volume.ranges).toEqual([
      { from: 1, to: 2 },
      { from: 3, to: 3 },
      { from: 4, to: 6 },
    ]);
    const bound = await PDFDocument.load(await volume.finish([await pdfOf(1), await pdfOf(2)], FACTS));
    expect(bound.getPageCount()).toBe(9);
    expect(bound.getTitle()).toBe('卷宗');
  });

  it.each([
    ['what is no PDF', part(Buffer.from('no pdf'))],
    ['a PDF that is cut short', part(Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Cat'))],
    ['a text', part(Buffer.from('text'), 'text/plain; charset=utf-8')],
    ['a picture that is none', part(Buffer.from('text'), 'image/png')],
  ])('has no page for %s, and goes on', async (_, odd) => {
    const volume = await Volume.of([part(await pdfOf(1)), odd, part(await pdfOf(1))]);
    expect(volume.ranges).toEqual([{ from: 1, to: 1 }, null, { from: 2, to: 2 }]);
    expect(volume.pageCount).toBe(2);
  });

  it('does nothing by itself that a part would have done', async () => {
    const acting = await pdfOf(1, (pdf) => {
      const { context } = pdf;
      const script = context.obj({ S: 'JavaScript', JS: 'app.alert(1)' });
      const [page] = pdf.getPages();
      page!.node.set(PDFName.of('AA'), context.obj({ O: script }));
      const mark = context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], A: script });
      page!.node.set(PDFName.of('Annots'), context.obj([context.register(mark)]));
      pdf.catalog.set(PDFName.of('OpenAction'), script);
    });
    const volume = await Volume.of([part(acting)]);
    const bound = await PDFDocument.load(await volume.finish([], FACTS));
    const [page] = bound.getPages();
    expect(page!.node.get(PDFName.of('AA'))).toBeUndefined();
    const [mark] = page!.node.Annots()!.asArray();
    expect(page!.node.context.lookup(mark)?.toString()).not.toContain('/A ');
    expect(bound.catalog.get(PDFName.of('OpenAction'))).toBeUndefined();
  });

  it('numbers pages in the corner that is seen, whichever way they are turned', async () => {
    for (const turned of [0, 90, 180, 270, -90]) {
      const bytes = await pdfOf(1, (pdf) => pdf.getPages()[0]!.setRotation(degrees(turned)));
      const volume = await Volume.of([part(bytes)]);
      const once = await volume.finish([], FACTS);
      expect((await PDFDocument.load(once)).getPageCount()).toBe(1);
      expect(once.length).toBeGreaterThan(bytes.length);
    }
  });
});
