import { createHash, randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { record } from '#libs/audit/index';
import type { Log } from '#libs/logging/log';
import type { BlobStore } from './blob-store';
import { BlobUnreadable, type FileCipher } from './file-cipher';
import { FileDamaged, FileMissing, FileNotFound, FileOfAnotherKey } from './file-errors';

/** How long after it was written a file can be kept; much shorter than the sweep's grace. */
export const KEPT_WITHIN_MS = 60 * 60_000;

/** How often a reader follows a file that is being moved. */
const MOVES_FOLLOWED = 3;

/** A file that is written and belongs to nothing yet. Only the process that wrote it can keep it. */
export interface WrittenFile {
  readonly key: string;
  readonly mediaType: string;
  /** Bytes before encryption. */
  readonly size: number;
  /** Of the bytes before encryption, hexadecimal. */
  readonly sha256: string;
  /** By the process's monotonic clock, milliseconds. */
  readonly writtenAt: number;
}

export interface FileContent {
  bytes: Buffer;
  mediaType: string;
  size: number;
  sha256: string;
}

interface KeptRow {
  id: string;
  key: string;
  ownerType: string;
  ownerId: string;
  mediaType: string;
  sha256: string;
}

type UnreadableFile = FileMissing | FileDamaged | FileOfAnotherKey;

/**
 * The office's files, encrypted, outside the database. To store one: `write` it before the transaction, `keepFile` it
 * within. Whatever is killed between the two leaves a blob that nothing refers to and that is swept later.
 */
export class FileStore {
  constructor(
    readonly blobs: BlobStore,
    private readonly cipher: FileCipher,
    private readonly dataSource: Pick<DataSource, 'query'>,
    private readonly log: Log,
  ) {}

  /** The folders of the store in which blobs of this office lie, one for each key; new ones go to the first. */
  get folders(): readonly string[] {
    return this.cipher.folders;
  }

  /** Encrypts and stores bytes under a new random key. Never call it within a transaction. */
  async write(bytes: Buffer, { mediaType = 'application/octet-stream' } = {}): Promise<WrittenFile> {
    const name = randomBytes(16).toString('hex');
    const key = `${this.cipher.folder}/${name.slice(0, 2)}/${name}`;
    await this.blobs.put(key, this.cipher.seal(key, bytes));
    const sha256 = hashOf(bytes);
    return { key, mediaType, size: bytes.length, sha256, writtenAt: performance.now() };
  }

  /**
   * What a kept file holds, checked against the hash with which it was stored. Throws FileNotFound, FileOfAnotherKey,
   * FileMissing, FileDamaged and FileStoreUnavailable; what is wrong with the file itself is an audit entry too.
   */
  async read(fileId: string): Promise<FileContent> {
    let row = await this.find(fileId);
    let blob = await this.blobOf(row);
    for (let tries = 0; !blob && tries < MOVES_FOLLOWED; tries++) {
      // Sealed with another key in the meantime, it lies elsewhere.
      const now = await this.find(fileId);
      if (now.key === row.key) break;
      row = now;
      blob = await this.blobOf(row);
    }
    const { key, mediaType, sha256 } = row;
    if (!blob) return this.report(new FileMissing(fileId), row);
    const bytes = this.opened(key, blob);
    if (!bytes || hashOf(bytes) !== sha256) return this.report(new FileDamaged(fileId), row);
    return { bytes, mediaType, size: bytes.length, sha256 };
  }

  private async find(fileId: string): Promise<KeptRow> {
    const [row]: KeptRow[] = await this.dataSource.query(
      `SELECT id, key, owner_type AS "ownerType", owner_id AS "ownerId", media_type AS "mediaType", sha256
       FROM stored_file WHERE id = $1`,
      [fileId],
    );
    if (!row) throw new FileNotFound();
    return row;
  }

  private blobOf(row: KeptRow): Promise<Buffer | null> {
    const known = this.folders.some((folder) => row.key.startsWith(`${folder}/`));
    return known ? this.blobs.get(row.key) : this.report(new FileOfAnotherKey(row.id), row);
  }

  /**
   * Removes a written file at once that a rule refused. Only for a transaction that is certainly rolled back: of one whose
   * end is not known the sweep alone may decide.
   */
  async discard(written: WrittenFile): Promise<void> {
    try {
      await this.blobs.delete(written.key);
    } catch (error) {
      this.log.warn('a refused file is left to the sweep', {}, error);
    }
  }

  private opened(key: string, blob: Buffer): Buffer | null {
    try {
      return this.cipher.open(key, blob);
    } catch (error) {
      if (error instanceof BlobUnreadable) return null;
      throw error;
    }
  }

  private async report(error: UnreadableFile, { id, ownerType, ownerId }: KeptRow): Promise<never> {
    const { code } = error;
    this.log.error('stored file cannot be given out', { fileId: id, code });
    await record(this.dataSource, {
      actor: 'system',
      action: code,
      subjectType: 'file',
      subjectId: id,
      detail: { ownerType, ownerId },
    });
    throw error;
  }
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
