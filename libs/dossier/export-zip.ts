import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { DomainError } from '#libs/errors/index';
import type { FileStore } from '#libs/files/index';
import { paperFile } from '#libs/paper-rendering/paper-files';
import { safeFileName } from '#libs/upload/file-name';
import { DOSSIER_WORDS } from './dossier-words';
import { nameOf } from './export-pdf';
import type { Dossier } from './read-dossier';
import { uploadBytes } from './upload-bytes';
import type { ZipEntry } from './zip-stream';

/** What the manifest says of one file of the ZIP. */
export interface ManifestFile {
  path: string;
  bytes: number;
  /** Hexadecimal. */
  sha256: string;
  /** What it is: a paper of the office, a file that was added, or the case's history. */
  kind: 'paper' | 'upload' | 'journal';
  /** Of a paper: by which anyone can check it, and the hash of title and text that was signed. */
  number?: string | null;
  verifyCode?: string | null;
  textSha256?: string;
  /** Of an upload. */
  mediaType?: string;
  addedAt?: string;
}

/** A file of the case that cannot be given out, and why: a code such as `file.damaged`. */
export interface MissingFile {
  name: string;
  reason: string;
}

interface Sources {
  dataSource: DataSource;
  files: FileStore;
}

type Described = ZipEntry & Omit<ManifestFile, 'bytes' | 'sha256' | 'path'>;

/**
 * A case's dossier as files: papers, uploads, the history, and last `manifest.json` with their SHA-256 (`SHA256SUMS` says
 * the same for `sha256sum -c`). An upload that is missing or damaged is named in the manifest as such.
 */
export async function* dossierEntries(
  sources: Sources,
  dossier: Dossier,
  journal: readonly object[],
  madeAt: Date,
): AsyncGenerator<ZipEntry> {
  const files: ManifestFile[] = [];
  const missing: MissingFile[] = [];
  for await (const { path, bytes, ...rest } of described(sources, dossier, journal, missing)) {
    files.push({
      path,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      ...rest,
    });
    yield { path, bytes };
  }
  const { receiptNumber } = dossier;
  yield {
    path: 'SHA256SUMS',
    bytes: Buffer.from(files.map(({ sha256, path }) => `${sha256}  ${path}\n`).join(''), 'utf8'),
  };
  yield {
    path: 'manifest.json',
    bytes: json({ format: 'petition-desk-dossier/1', receiptNumber, madeAt, files, missing }),
  };
}

async function* described(
  { dataSource, files }: Sources,
  { papers, uploads }: Dossier,
  journal: readonly object[],
  missing: MissingFile[],
): AsyncGenerator<Described> {
  for (const [i, paper] of papers.entries()) {
    const { content } = await paperFile(dataSource, files, paper.id, 'pdf');
    const { number, verifyCode, textSha256 } = paper;
    const path = `papers/${place(i)}-${safeFileName(nameOf(paper), 'application/pdf')}`;
    yield { path, bytes: content, kind: 'paper', number, verifyCode, textSha256 };
  }
  for (const [i, upload] of uploads.entries()) {
    const { name, mediaType, at } = upload;
    try {
      const bytes = await uploadBytes(dataSource, files, upload);
      const path = `files/${place(i)}-${safeFileName(name, mediaType)}`;
      yield { path, bytes, kind: 'upload', mediaType, addedAt: at.toISOString() };
    } catch (error) {
      if (!(error instanceof DomainError) || error.code === 'file.store-unavailable') throw error;
      missing.push({ name, reason: error.code });
    }
  }
  yield { path: `journal/${DOSSIER_WORDS.journal}.json`, bytes: json(journal), kind: 'journal' };
}

const place = (index: number) => String(index + 1).padStart(3, '0');

const json = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`, 'utf8');
