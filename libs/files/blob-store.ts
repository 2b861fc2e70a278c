import { chmod, mkdir, open, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Disk, type DriveFile } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import type { Settings } from '#libs/settings/settings';
import { FileStoreUnavailable } from './file-errors';

export type BlobSettings = Pick<
  Settings,
  | 'filesDir'
  | 'filesS3Bucket'
  | 'filesS3Endpoint'
  | 'filesS3Region'
  | 'filesS3AccessKey'
  | 'filesS3SecretKey'
  | 'filesS3PathStyle'
>;

/** Tries of one request to the S3 server. */
const S3_ATTEMPTS = 3;
const S3_CONNECT_MS = 5_000;
const S3_REQUEST_MS = 60_000;

/** Bytes under keys: a local folder, or a bucket of an S3-compatible server when one is set. Knows no encryption. */
export class BlobStore {
  private constructor(
    private readonly disk: Disk,
    /** Writes through to the medium what the system may still hold in memory; nothing to do for S3. */
    private readonly flush: (key: string) => Promise<void>,
  ) {}

  /** Makes the folder where there is none. Throws FileStoreUnavailable when it cannot be written to. */
  static async open(settings: BlobSettings): Promise<BlobStore> {
    return settings.filesS3Bucket
      ? openBucket(settings.filesS3Bucket, settings)
      : openFolder(settings.filesDir);
  }

  /** @internal */
  static of(disk: Disk, flush: (key: string) => Promise<void>): BlobStore {
    return new BlobStore(disk, flush);
  }

  /** Returns when the blob would survive a loss of power. */
  async put(key: string, bytes: Buffer): Promise<void> {
    await available(async () => {
      await this.disk.put(key, bytes, { contentType: 'application/octet-stream' });
      await this.flush(key);
    });
  }

  /** Null when there is no such blob. */
  async get(key: string): Promise<Buffer | null> {
    return available(async () => {
      try {
        return await buffer(await this.disk.getStream(key));
      } catch (error) {
        if (isAbsent(error)) return null;
        throw error;
      }
    });
  }

  /** A blob that is not there is no error. */
  async delete(key: string): Promise<void> {
    await available(() => this.disk.delete(key));
  }

  /** When the blob was written, by the clock of where it lies; null when there is none. */
  async writtenAt(key: string): Promise<Date | null> {
    return available(async () => {
      try {
        return (await this.disk.getMetaData(key)).lastModified;
      } catch (error) {
        if (isAbsent(error)) return null;
        throw error;
      }
    });
  }

  /** Keys below a folder, a page at a time; none below a folder that was never written to. */
  async *list(folder: string): AsyncGenerator<string[]> {
    let next: string | undefined;
    do {
      const { objects, paginationToken } = await this.page(folder, next);
      const files = [...objects].filter((one): one is DriveFile => one.isFile).map(({ key }) => key);
      // Buckets know no folders: keys that merely begin alike come too.
      yield files.filter((key) => key.startsWith(`${folder}/`));
      next = paginationToken;
    } while (next);
  }

  private page(folder: string, paginationToken: string | undefined): ReturnType<Disk['listAll']> {
    return available(async () => {
      try {
        return await this.disk.listAll(folder, {
          recursive: true,
          ...(paginationToken ? { paginationToken } : {}),
        });
      } catch (error) {
        if (isAbsent(error)) return { objects: [] };
        throw error;
      }
    });
  }
}

async function openFolder(folder: string): Promise<BlobStore> {
  const root = resolve(folder);
  await available(async () => {
    const made = await mkdir(root, { recursive: true, mode: 0o700 });
    // The umask may have taken rights from the owner as well, and the mode counts for what was made alone.
    if (made) await chmod(root, 0o700);
    if (!(await stat(root)).isDirectory()) throw new Error('not a folder');
  });
  const disk = new Disk(new FSDriver({ location: root, visibility: 'private' }));
  return BlobStore.of(disk, async (key) => {
    const path = join(root, key);
    await synchronise(path);
    // The blob's folder may be new as well.
    await synchronise(dirname(path));
    await synchronise(root);
    await synchronise(dirname(dirname(path)));
  });
}

async function synchronise(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The client of S3 is loaded by who uses it only: it is large. */
async function openBucket(bucket: string, settings: BlobSettings): Promise<BlobStore> {
  const { S3Driver } = await import('flydrive/drivers/s3');
  const { filesS3AccessKey, filesS3SecretKey } = settings;
  const driver = new S3Driver({
    bucket,
    visibility: 'private',
    // Most servers that speak S3 know no access lists; the bucket is private as a whole.
    supportsACL: false,
    endpoint: settings.filesS3Endpoint,
    region: settings.filesS3Region,
    forcePathStyle: settings.filesS3PathStyle,
    ...(filesS3AccessKey && filesS3SecretKey
      ? { credentials: { accessKeyId: filesS3AccessKey, secretAccessKey: filesS3SecretKey } }
      : {}),
    maxAttempts: S3_ATTEMPTS,
    requestHandler: { connectionTimeout: S3_CONNECT_MS, requestTimeout: S3_REQUEST_MS },
    // Blobs are authenticated by their encryption; older servers refuse the newer check sums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  return BlobStore.of(new Disk(driver), () => Promise.resolve());
}

async function available<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new FileStoreUnavailable(error);
  }
}

/** The library wraps what the system or the server said. */
function isAbsent(error: unknown): boolean {
  const { code, name, cause, $metadata } = error as {
    code?: string;
    name?: string;
    cause?: unknown;
    $metadata?: { httpStatusCode?: number };
  };
  if (code === 'ENOENT' || name === 'NoSuchKey' || name === 'NotFound' || $metadata?.httpStatusCode === 404)
    return true;
  return cause !== undefined && cause !== null && isAbsent(cause);
}
