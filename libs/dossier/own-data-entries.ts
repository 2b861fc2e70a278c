import type { DataSource } from 'typeorm';
import { DomainError } from '#libs/errors/index';
import type { FileStore } from '#libs/files/index';
import { paperFile } from '#libs/paper-rendering/paper-files';
import { attachmentBytes } from '#libs/petition/attachment-bytes';
import type { OwnData } from '#libs/petition-view/own-data';
import { readOwnFile } from '#libs/petition-view/own-files';
import type { PublicPetition } from '#libs/petition-view/public-view';
import { safeFileName } from '#libs/upload/file-name';
import type { ZipEntry } from './zip-stream';

export interface OwnSources {
  dataSource: DataSource;
  files: FileStore;
}

export interface OwnCopy {
  petitionId: string;
  /** Null of an anonymous petition. */
  petitioner: OwnData | null;
  /** What the petitioner's page shows. */
  petition: PublicPetition;
  madeAt: Date;
}

/**
 * A petitioner's copy of one's data as files: the papers that were given and the files that petitioners added, and last
 * `data.json`, which names what could not be given out, such as a file that is damaged.
 */
export async function* ownDataEntries(
  { dataSource, files }: OwnSources,
  { petitionId, petitioner, petition, madeAt }: OwnCopy,
): AsyncGenerator<ZipEntry> {
  const missing: { name: string; reason: string }[] = [];
  const papers = [...new Set(petition.notices.flatMap(({ documentId }) => documentId ?? []))];
  for (const [i, id] of papers.entries()) {
    const { content } = await paperFile(dataSource, files, id, 'pdf');
    yield { path: `papers/${place(i)}.pdf`, bytes: content };
  }
  for (const [i, { id }] of petition.attachments.entries()) {
    const { name, mediaType, ...where } = await readOwnFile(dataSource.manager, petitionId, id);
    try {
      const bytes = await attachmentBytes(files, where);
      yield { path: `files/${place(i)}-${safeFileName(name, mediaType)}`, bytes };
    } catch (error) {
      if (!(error instanceof DomainError) || error.code === 'file.store-unavailable') throw error;
      missing.push({ name, reason: error.code });
    }
  }
  const data = { format: 'petition-desk-own-data/1', madeAt, petitioner, petition, missing };
  yield { path: 'data.json', bytes: Buffer.from(`${JSON.stringify(data, null, 2)}\n`, 'utf8') };
}

const place = (index: number) => String(index + 1).padStart(3, '0');
