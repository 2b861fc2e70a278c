import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { type DataKey, KEY_ID_BYTES, KeyRing } from '#libs/field-cipher/key-ring';

/** Names its key by a number, and there was only number 1: from before an office could have several. */
const NUMBERED_FORMAT = 1;
const FORMAT = 2;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const FOLDER_BYTES = 4;

/** Thrown when a blob was changed, cut short, put in another's place, or sealed with another key. */
export class BlobUnreadable extends Error {
  constructor(reason: string) {
    super(`blob cannot be opened: ${reason}`);
    this.name = 'BlobUnreadable';
  }
}

/**
 * Encrypts files (AES-256-GCM, a fresh 96-bit IV each) with a key derived from the office's current data key for this
 * purpose alone; each key of the ring opens. The blob's own place in the store is authenticated with it, so that one
 * file cannot be put in the place of another.
 */
export class FileCipher {
  private readonly ring: KeyRing;

  /** @param keys the office's keys, or its only one, 32 bytes in base64 */
  constructor(keys: KeyRing | string) {
    this.ring = typeof keys === 'string' ? new KeyRing(keys) : keys;
    this.folders = this.ring.all.map(folderOf);
    this.folder = this.folders[0]!;
  }

  /** Eight characters that follow from the key: blobs of another office, or of another key, lie in another folder. */
  readonly folder: string;
  /** The folders of all keys, the current one's first. */
  readonly folders: readonly string[];

  /** format (1 byte) ‖ id of the key (4) ‖ IV (12) ‖ tag (16) ‖ ciphertext */
  seal(place: string, bytes: Buffer): Buffer {
    const key = this.ring.current;
    const header = Buffer.concat([Buffer.of(FORMAT), key.id]);
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', secretOf(key), iv);
    cipher.setAAD(authenticated(header, place));
    const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
    return Buffer.concat([header, iv, cipher.getAuthTag(), body]);
  }

  /** What was sealed for this place. Throws BlobUnreadable. */
  open(place: string, blob: Buffer): Buffer {
    const format = blob[0];
    const headerBytes = format === NUMBERED_FORMAT ? 2 : 1 + KEY_ID_BYTES;
    if (blob.length < headerBytes + IV_BYTES + TAG_BYTES) throw new BlobUnreadable('too short');
    const header = blob.subarray(0, headerBytes);
    for (const key of this.keysFor(header)) {
      const bytes = decrypt(key, blob.subarray(headerBytes), authenticated(header, place));
      if (bytes) return bytes;
    }
    throw new BlobUnreadable('not authentic');
  }

  private keysFor(header: Buffer): readonly DataKey[] {
    const [format, number] = header;
    if (format === NUMBERED_FORMAT) {
      if (number !== 1) throw new BlobUnreadable(`key version ${number}`);
      return this.ring.all;
    }
    if (format !== FORMAT) throw new BlobUnreadable(`format ${format}`);
    const key = this.ring.find(header.subarray(1));
    if (!key) throw new BlobUnreadable('unknown key');
    return [key];
  }
}

/** IV ‖ tag ‖ ciphertext; null when it is not authentic. */
function decrypt(key: DataKey, sealed: Buffer, aad: Buffer): Buffer | null {
  const decipher = createDecipheriv('aes-256-gcm', secretOf(key), sealed.subarray(0, IV_BYTES));
  decipher.setAAD(aad);
  decipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
}

function authenticated(header: Buffer, place: string): Buffer {
  return Buffer.concat([header, Buffer.from(place, 'utf8')]);
}

const secretOf = (key: DataKey) => key.derive('petition-desk file encryption');
const folderOf = (key: DataKey) => key.derive('petition-desk file folder', FOLDER_BYTES).toString('hex');
