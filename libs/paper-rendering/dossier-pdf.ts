import { type BoundPart, type PageRange, Volume } from '#libs/paper/bind-pdf';
import { docxToPdf } from '#libs/paper/draw-pdf';
import { fillTemplate, type TemplateFields } from '#libs/paper/fill-template';
import { chineseDay, chineseTime, fillWording } from '#libs/petition/papers';
import type { COMMON_FIELDS } from './render-paper';

/** One thing in a dossier, as its catalogue names it. */
export interface DossierItem extends BoundPart {
  day: Date;
  name: string;
}

/** One line of a case's history, in words. */
export interface HistoryLine {
  at: Date;
  step: string;
  who: string;
}

/** All that a case's dossier is bound of. */
export interface DossierSource {
  title: string;
  receiptNumber: string;
  /** Whose dossier it is. */
  issuer: string;
  madeAt: Date;
  /** Templates of cover and catalogue. */
  cover: Buffer;
  catalogue: Buffer;
  /** Lines of label and value; `{items}` and `{pages}` are filled in when all is bound. */
  coverWording: string;
  /** Stands for the pages of what no page can show. */
  apart: string;
  items: DossierItem[];
  /** Its history, bound last: template, name in the catalogue, and lines, oldest first. */
  history: { template: Buffer; name: string; lines: readonly HistoryLine[] };
}

/** The dossier (一案一档) as one PDF: cover, catalogue, then all that is in it with numbered pages, its history last. */
export async function dossierPdf(source: DossierSource): Promise<Buffer> {
  const { issuer, title, receiptNumber, madeAt: date } = source;
  const fields = {
    issuer,
    title,
    receiptNumber,
    signer: issuer,
    date: chineseDay(date),
    number: null,
    appeal: null,
    article: null,
    verifyCode: null,
    verifyUrl: null,
  } satisfies Record<(typeof COMMON_FIELDS)[number], string | null>;
  const made = (template: Buffer, body: string, more: TemplateFields = {}) =>
    docxToPdf(fillTemplate(template, { ...fields, ...more }, body, date), {
      title,
      author: issuer,
      date,
      stamp: 'none',
    });
  const { template, name, lines } = source.history;
  const steps = lines.map(({ at, step, who }, i) => ({
    no: String(i + 1),
    time: chineseTime(at),
    step,
    who,
  }));
  const history = {
    bytes: await made(template, '', { steps }),
    mediaType: 'application/pdf',
    day: date,
    name,
  };
  const bound: DossierItem[] = [...source.items, history];
  const volume = await Volume.of(bound);
  const counts: Record<string, string> = {
    items: String(bound.length),
    pages: String(volume.pageCount),
  };
  const cover = fillWording(source.coverWording, counts, (name) => `{${name}}`);
  const items = bound.map((item, i) => ({
    no: String(i + 1),
    day: chineseDay(item.day),
    name: item.name,
    page: pagesOf(volume.ranges[i] ?? null, source.apart),
  }));
  const before = [await made(source.cover, cover), await made(source.catalogue, '', { items })];
  return volume.finish(before, { title: `${title} ${receiptNumber}`, author: issuer, date });
}

function pagesOf(range: PageRange, apart: string): string {
  if (!range) return apart;
  return range.from === range.to ? String(range.from) : `${range.from}-${range.to}`;
}
