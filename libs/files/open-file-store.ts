import type { DataSource } from 'typeorm';
import { KeyRing } from '#libs/field-cipher/key-ring';
import type { Log } from '#libs/logging/log';
import { BlobStore, type BlobSettings } from './blob-store';
import { FileCipher } from './file-cipher';
import { FileStore } from './file-store';

/** The office's store as its settings describe it. Throws FileStoreUnavailable for a folder that cannot be used. */
export async function openFileStore(
  settings: BlobSettings & { dataKey: string; dataKeysOlder?: string },
  dataSource: Pick<DataSource, 'query'>,
  log: Log,
): Promise<FileStore> {
  return new FileStore(await BlobStore.open(settings), new FileCipher(KeyRing.of(settings)), dataSource, log);
}
