import { DomainError } from '#libs/errors/index';
import './messages';

/** Thrown when no row of `stored_file` has the id. */
export class FileNotFound extends DomainError {
  constructor() {
    super('file.not-found', { status: 404 });
    this.name = 'FileNotFound';
  }
}

/** Thrown when the row is there and its blob is not: somebody removed it from the folder or the bucket. */
export class FileMissing extends DomainError {
  constructor(fileId: string) {
    super('file.missing', { params: { id: fileId } });
    this.name = 'FileMissing';
  }
}

/** Thrown when the blob does not open with the office's key, or what it holds has another SHA-256 than was stored. */
export class FileDamaged extends DomainError {
  constructor(fileId: string) {
    super('file.damaged', { params: { id: fileId } });
    this.name = 'FileDamaged';
  }
}

/** Thrown when the blob was sealed with another key than the office's DATA_KEY of today: its place in the store says so. */
export class FileOfAnotherKey extends DomainError {
  constructor(fileId: string) {
    super('file.other-key', { params: { id: fileId } });
    this.name = 'FileOfAnotherKey';
  }
}

/** Thrown when the folder or the S3 server does not take or give blobs; nothing was stored that anybody refers to. */
export class FileStoreUnavailable extends DomainError {
  constructor(override readonly cause: unknown) {
    super('file.store-unavailable', { status: 503 });
    this.name = 'FileStoreUnavailable';
  }
}
