import { degrees, PDFDocument, PDFName, type PDFPage, StandardFonts } from '@cantoo/pdf-lib';

/** Something that is bound into a volume: a PDF, or a picture that gets a page of its own. */
export interface BoundPart {
  bytes: Buffer;
  mediaType: string;
}

/** Pages that a part takes in the volume, counted from 1; null for a part that no page can show. */
export type PageRange = { from: number; to: number } | null;

export interface VolumeFacts {
  title: string;
  author: string;
  date: Date;
}

/** A4 in points, and what of it a picture may take. */
const [WIDTH, HEIGHT, MARGIN] = [595.28, 841.89, 50];
/** Of a page's number: from the right edge to its end, and from the upper one to its foot. */
const [FROM_RIGHT, FROM_TOP, NUMBER_SIZE] = [42, 34, 11];
/** What a PDF does by itself when a page or a mark in it is opened. */
const ACTIONS = ['A', 'AA'].map((name) => PDFName.of(name));

/** A volume whose parts are bound and numbered; what stands before them (cover, catalogue) has no numbers. */
export class Volume {
  private constructor(
    private readonly pdf: PDFDocument,
    /** Where each part stands, in the order in which they were given. */
    readonly ranges: readonly PageRange[],
  ) {}

  /** Binds parts in their order. A part that cannot be read (damaged, locked, of another kind) has no pages. */
  static async of(parts: readonly BoundPart[]): Promise<Volume> {
    const pdf = await PDFDocument.create();
    const ranges: PageRange[] = [];
    for (const part of parts) {
      const from = pdf.getPageCount() + 1;
      const bound = await bind(pdf, part).catch(() => false);
      // A part that broke off leaves nothing behind.
      if (!bound) while (pdf.getPageCount() >= from) pdf.removePage(pdf.getPageCount() - 1);
      ranges.push(bound ? { from, to: pdf.getPageCount() } : null);
    }
    return new Volume(pdf, ranges);
  }

  get pageCount(): number {
    return this.pdf.getPageCount();
  }

  /** Numbers the bound pages and puts the given PDFs before them. */
  async finish(before: readonly Buffer[], facts: VolumeFacts): Promise<Buffer> {
    const { pdf } = this;
    const font = await pdf.embedFont(StandardFonts.Helvetica);
    pdf.getPages().forEach((page, i) => {
      const text = String(i + 1);
      writeNumber(page, text, font.widthOfTextAtSize(text, NUMBER_SIZE), font);
    });
    let at = 0;
    for (const bytes of before) {
      const source = await PDFDocument.load(bytes, { updateMetadata: false });
      for (const page of await pdf.copyPages(source, source.getPageIndices())) pdf.insertPage(at++, page);
    }
    pdf.setTitle(facts.title, { showInWindowTitleBar: true });
    pdf.setAuthor(facts.author);
    pdf.setCreator('Petition Desk');
    pdf.setProducer('Petition Desk');
    pdf.setCreationDate(facts.date);
    pdf.setModificationDate(facts.date);
    return Buffer.from(await pdf.save());
  }
}

async function bind(pdf: PDFDocument, { bytes, mediaType }: BoundPart): Promise<boolean> {
  if (mediaType === 'application/pdf') return bindPdf(pdf, bytes);
  if (mediaType === 'image/jpeg' || mediaType === 'image/png') return bindPicture(pdf, bytes, mediaType);
  return false;
}

async function bindPdf(pdf: PDFDocument, bytes: Buffer): Promise<boolean> {
  // A locked one throws: its pages would be white.
  const source = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = await pdf.copyPages(source, source.getPageIndices());
  for (const page of pages) {
    pdf.addPage(page);
    disarm(page);
  }
  return pages.length > 0;
}

/** Takes what a petitioner's PDF would do by itself, and its links, out of a page. */
function disarm(page: PDFPage): void {
  page.node.delete(PDFName.of('AA'));
  const marks = page.node.Annots();
  for (let i = 0; i < (marks?.size() ?? 0); i++) {
    const mark = page.node.context.lookup(marks!.get(i));
    if (mark && 'delete' in mark) for (const action of ACTIONS) (mark as PDFPage['node']).delete(action);
  }
}

async function bindPicture(pdf: PDFDocument, bytes: Buffer, mediaType: string): Promise<boolean> {
  const picture = await (mediaType === 'image/png' ? pdf.embedPng(bytes) : pdf.embedJpg(bytes));
  const scale = Math.min(1, (WIDTH - 2 * MARGIN) / picture.width, (HEIGHT - 2 * MARGIN) / picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  const page = pdf.addPage([WIDTH, HEIGHT]);
  page.drawImage(picture, { x: (WIDTH - width) / 2, y: (HEIGHT - height) / 2, width, height });
  return true;
}

/** Into the upper right corner as the page is seen, whichever way it is turned. */
function writeNumber(
  page: PDFPage,
  text: string,
  length: number,
  font: Awaited<ReturnType<PDFDocument['embedFont']>>,
): void {
  const { x, y, width, height } = page.getCropBox();
  const right = FROM_RIGHT + length;
  const turned = ((page.getRotation().angle % 360) + 360) % 360;
  const [dx, dy] = (
    {
      90: [FROM_TOP, height - right],
      180: [right, FROM_TOP],
      270: [width - FROM_TOP, right],
    } as Record<number, [number, number]>
  )[turned] ?? [width - right, height - FROM_TOP];
  page.drawText(text, { x: x + dx, y: y + dy, size: NUMBER_SIZE, font, rotate: degrees(turned) });
}
