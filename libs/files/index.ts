export {
  FileDamaged,
  FileMissing,
  FileNotFound,
  FileOfAnotherKey,
  FileStoreUnavailable,
} from './file-errors';
export type { FileOwner, FileOwnerType } from './file-owners';
export { type FileContent, FileStore, type WrittenFile } from './file-store';
export { FilesModule } from './files.module';
export { forgetFile, keepFile } from './keep-file';
export { openFileStore } from './open-file-store';
export { type FilesRotated, rotateFiles } from './rotate-files';
export { sweepFiles } from './sweep-files';
