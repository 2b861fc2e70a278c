import PDFDocument from 'pdfkit';
import type { Measure } from './break-lines';
import { type Cut, fontOf } from './fonts';
import { layOut, type Page } from './lay-out';
import type { TextStyle } from './model';
import { readDocx } from './read-docx';
import { drawStamp, type Stamp } from './stamp';

export interface PdfFacts {
  title: string;
  /** Whose paper it is. */
  author: string;
  /** Date of the paper; the same facts and text give the same bytes, so no other time may enter. */
  date: Date;
  /** By which anyone can check it, drawn on every page; a draft says that it is one. */
  stamp: Stamp | 'draft' | 'none';
  /** Further entries of the PDF's own properties. */
  properties?: Record<string, string>;
}

const cutOf = (style: TextStyle): Cut => (style.bold ? 'strong' : 'plain');

/** A filled .docx as PDF, with the fonts that it needs inside, cut down to the characters in it. */
export async function docxToPdf(docx: Buffer, facts: PdfFacts): Promise<Buffer> {
  const model = readDocx(docx);
  const pdf = new PDFDocument({
    size: [model.page.width, model.page.height],
    margin: 0,
    autoFirstPage: false,
    lang: 'zh-CN',
    displayTitle: true,
    pdfVersion: '1.7',
    // No font but the papers' own: otherwise each document begins by reading the metrics of Helvetica.
    font: '',
    info: {
      Title: facts.title,
      Author: facts.author,
      Creator: 'Petition Desk',
      Producer: 'Petition Desk',
      CreationDate: facts.date,
      ModDate: facts.date,
      ...facts.properties,
    },
  });
  const bytes = collect(pdf);
  for (const cut of ['plain', 'strong'] as const) registerParsed(pdf, cut);
  for (const page of layOut(model, measureIn(pdf))) {
    pdf.addPage();
    draw(pdf, page);
    if (facts.stamp !== 'none') drawStamp(pdf, model.page, facts.stamp);
  }
  pdf.end();
  return bytes;
}

/** pdfkit takes a parsed font as well as its bytes, though its types do not say so. */
function registerParsed(pdf: PDFKit.PDFDocument, cut: Cut): void {
  pdf.registerFont(cut, fontOf(cut) as unknown as Buffer);
}

/** Widths come from the font itself and are asked for once for each character. */
function measureIn(pdf: PDFKit.PDFDocument): Measure {
  const widths = new Map<string, number>();
  return (character, style) => {
    const key = `${cutOf(style)}${character}`;
    let width = widths.get(key);
    if (width === undefined) {
      width = pdf.font(cutOf(style)).fontSize(1000).widthOfString(character) / 1000;
      widths.set(key, width);
    }
    return width * style.size;
  };
}

function draw(pdf: PDFKit.PDFDocument, page: Page): void {
  for (const mark of page.marks) {
    if (mark.kind === 'line') {
      pdf.lineWidth(mark.rule.width).strokeColor(mark.rule.color);
      pdf.moveTo(mark.x1, mark.y1).lineTo(mark.x2, mark.y2).stroke();
      continue;
    }
    const { style } = mark;
    pdf.font(cutOf(style)).fontSize(style.size).fillColor(style.color);
    pdf.text(mark.text, mark.x, mark.baseline, {
      lineBreak: false,
      baseline: 'alphabetic',
      characterSpacing: style.spacing + mark.stretch,
    });
    if (style.underline) {
      const y = mark.baseline + style.size * 0.15;
      pdf.lineWidth(style.size / 20).strokeColor(style.color);
      pdf
        .moveTo(mark.x, y)
        .lineTo(mark.x + mark.width, y)
        .stroke();
    }
  }
}

function collect(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', () => resolve(Buffer.concat(parts)));
    pdf.on('error', reject);
  });
}
