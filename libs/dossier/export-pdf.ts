import type { DataSource } from 'typeorm';
import type { FileStore } from '#libs/files/index';
import { DomainError } from '#libs/errors/index';
import type { DossierItem, DossierSource } from '#libs/paper-rendering/dossier-pdf';
import { paperFile } from '#libs/paper-rendering/paper-files';
import type { RenderingProcess } from '#libs/paper-rendering/rendering-process';
import { RenderingFailed } from '#libs/paper-rendering/rendering-process';
import { activeTemplate } from '#libs/paper-rendering/template-versions';
import type { TimelineEntry } from '#libs/petition-view/timeline';
import { chineseDay, fillWording } from '#libs/petition/papers';
import { DOSSIER_WORDS } from './dossier-words';
import type { Dossier, DossierPaper } from './read-dossier';
import { uploadBytes } from './upload-bytes';

/** What of the petitioners' files is bound, in bytes; what comes after it is listed only. */
const BOUND_BYTES = 30 * 1024 * 1024;
const BOUND_TYPES = ['application/pdf', 'image/jpeg', 'image/png'];

export interface DossierTools {
  dataSource: DataSource;
  files: FileStore;
  rendering: RenderingProcess;
}

/**
 * A case's dossier as one PDF. What no page can show, or cannot be read, is listed as kept apart. Its papers
 * are made before: see makePapers.
 */
export async function exportPdf(
  { dataSource, files, rendering }: DossierTools,
  dossier: Dossier,
  journal: readonly TimelineEntry[],
  madeAt: Date,
): Promise<Buffer> {
  const papers: DossierItem[] = [];
  for (const paper of dossier.papers) {
    const { content } = await paperFile(dataSource, files, paper.id, 'pdf');
    papers.push({ bytes: content, mediaType: 'application/pdf', day: paper.datedAt, name: nameOf(paper) });
  }
  const { manager } = dataSource;
  const source: DossierSource = {
    title: DOSSIER_WORDS.title,
    receiptNumber: dossier.receiptNumber,
    issuer: dossier.issuer,
    madeAt,
    cover: (await activeTemplate(manager, 'dossier-cover')).content,
    catalogue: (await activeTemplate(manager, 'dossier-catalogue')).content,
    coverWording: coverOf(dossier, madeAt),
    apart: DOSSIER_WORDS.apart,
    items: [...papers, ...(await uploadsOf(dataSource, files, dossier))],
    history: {
      template: (await activeTemplate(manager, 'dossier-history')).content,
      name: DOSSIER_WORDS.journal,
      lines: journal.map(lineOf),
    },
  };
  try {
    return await rendering.bind(source);
  } catch (error) {
    if (!(error instanceof RenderingFailed)) throw error;
    // Whatever a petitioner's file did to it: papers can always be bound, and the file is in the other export.
    const unbound = source.items.map((item, i) => (i < papers.length ? item : listed(item)));
    return rendering.bind({ ...source, items: unbound });
  }
}

export const nameOf = ({ title, number }: DossierPaper): string =>
  number ? fillWording(DOSSIER_WORDS.paper, { title, number }, () => '') : title;

/** What happened, when and by whom; what was written then stands in the papers. */
const lineOf = ({ at, title, actor, onBehalfOf, actorKind }: TimelineEntry) => ({
  at,
  step: title.zh,
  who: onBehalfOf
    ? fillWording(DOSSIER_WORDS.deputy, { name: actor ?? '', absent: onBehalfOf }, () => '')
    : (actor ?? DOSSIER_WORDS[actorKind]),
});

/** Named in the catalogue, with no pages of its own. */
const listed = (item: DossierItem): DossierItem => ({ ...item, bytes: Buffer.alloc(0), mediaType: '' });

async function uploadsOf(
  dataSource: DataSource,
  files: FileStore,
  { uploads }: Dossier,
): Promise<DossierItem[]> {
  const items: DossierItem[] = [];
  let room = BOUND_BYTES;
  for (const upload of uploads) {
    const item = {
      bytes: Buffer.alloc(0),
      mediaType: upload.mediaType,
      day: upload.at,
      name: fillWording(DOSSIER_WORDS.upload, { name: upload.name }, () => ''),
    };
    const fits = BOUND_TYPES.includes(upload.mediaType) && upload.size <= room;
    if (fits) room -= upload.size;
    const bytes = fits ? await uploadBytes(dataSource, files, upload).catch(unreadable) : null;
    items.push(bytes ? { ...item, bytes } : listed(item));
  }
  return items;
}

/** A file that its store says is missing or damaged is listed; a store that is away is another matter. */
function unreadable(error: unknown): null {
  if (error instanceof DomainError && error.code !== 'file.store-unavailable') return null;
  throw error;
}

function coverOf(dossier: Dossier, madeAt: Date): string {
  const { anonymous, peopleCount, closedAt } = dossier;
  const values: Record<string, string> = {
    receiptNumber: dossier.receiptNumber,
    subject: dossier.subject.replaceAll(/\s+/g, ' '),
    petitioners: anonymous
      ? DOSSIER_WORDS.anonymous
      : fillWording(DOSSIER_WORDS.named, { count: String(peopleCount) }, () => ''),
    unit: dossier.unit ?? DOSSIER_WORDS.unassigned,
    receivedOn: chineseDay(dossier.receivedAt),
    closedOn: closedAt ? chineseDay(closedAt) : DOSSIER_WORDS.open,
    madeOn: chineseDay(madeAt),
  };
  return fillWording(DOSSIER_WORDS.cover, values, (name) => `{${name}}`);
}
