import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const FORMAT = 1;
/** The key in use. A second key would get the next number, and blobs sealed with this one stay readable. */
const KEY_VERSION = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const HEADER_BYTES = 2 + IV_BYTES + TAG_BYTES;

/** Thrown when a blob was changed, cut short, put in another's place, or sealed with another key. */
export class BlobUnreadable extends Error {
  constructor(reason: string) {
    super(`blob cannot be opened: ${reason}`);
    this.name = 'BlobUnreadable';
  }
}

/**
 * Encrypts files (AES-256-GCM, a fresh 96-bit IV each) with a key derived from the office's DATA_KEY for this purpose
 * alone (HKDF-SHA-256, RFC 5869). The blob's own place in the store is authenticated with it, so that one file cannot
 * be put in the place of another.
 */
export class FileCipher {
  private readonly key: Buffer;

  /** @param dataKey the office's key, 32 bytes in base64 */
  constructor(dataKey: string) {
    const secret = Buffer.from(dataKey, 'base64');
    if (secret.length !== 32) throw new Error('DATA_KEY must be 32 bytes in base64');
    this.key = derive(secret, 'petition-desk file encryption', 32);
    this.folder = derive(secret, 'petition-desk file folder', 4).toString('hex');
  }

  /** Eight characters that follow from the key: blobs of another office, or of another key, lie in another folder. */
  readonly folder: string;

  /** format (1 byte) ‖ key version (1) ‖ IV (12) ‖ tag (16) ‖ ciphertext */
  seal(place: string, bytes: Buffer): Buffer {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, iv);
    cipher.setAAD(authenticated(FORMAT, KEY_VERSION, place));
    const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
    return Buffer.concat([Buffer.of(FORMAT, KEY_VERSION), iv, cipher.getAuthTag(), body]);
  }

  /** What was sealed for this place. Throws BlobUnreadable. */
  open(place: string, blob: Buffer): Buffer {
    if (blob.length < HEADER_BYTES) throw new BlobUnreadable('too short');
    const [format = 0, keyVersion = 0] = blob;
    if (format !== FORMAT) throw new BlobUnreadable(`format ${format}`);
    if (keyVersion !== KEY_VERSION) throw new BlobUnreadable(`key version ${keyVersion}`);
    const tag = blob.subarray(2 + IV_BYTES, HEADER_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', this.key, blob.subarray(2, 2 + IV_BYTES));
    decipher.setAAD(authenticated(format, keyVersion, place));
    decipher.setAuthTag(tag);
    try {
      return Buffer.concat([decipher.update(blob.subarray(HEADER_BYTES)), decipher.final()]);
    } catch {
      throw new BlobUnreadable('not authentic');
    }
  }
}

function authenticated(format: number, keyVersion: number, place: string): Buffer {
  return Buffer.concat([Buffer.of(format, keyVersion), Buffer.from(place, 'utf8')]);
}

function derive(secret: Buffer, purpose: string, bytes: number): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), purpose, bytes));
}
