import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** What a keyed fingerprint is of; one value under two kinds has two unrelated fingerprints. */
export type FingerprintKind =
  | 'name'
  | 'phone'
  | 'id-number'
  | 'query-code'
  | 'representative-code'
  | 'address'
  | 'sent-request'
  | 'sent-request-code';

const VERSION = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts personal fields for the table (AES-256-GCM, a fresh 96-bit IV each) and makes keyed fingerprints
 * (HMAC-SHA-256) by which equal values are found without being readable. Both keys are derived from the office's
 * DATA_KEY (HKDF, RFC 5869); whoever has only the database can read neither.
 */
export class FieldCipher {
  private readonly encryptionKey: Buffer;
  private readonly fingerprintKey: Buffer;

  /** @param dataKey the office's key, 32 bytes in base64 */
  constructor(dataKey: string) {
    const secret = Buffer.from(dataKey, 'base64');
    if (secret.length !== 32) throw new Error('DATA_KEY must be 32 bytes in base64');
    this.encryptionKey = derive(secret, 'petition-desk field encryption');
    this.fingerprintKey = derive(secret, 'petition-desk fingerprint');
  }

  /** version (1 byte) ‖ IV (12) ‖ tag (16) ‖ ciphertext */
  seal(text: string): Buffer {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.encryptionKey, iv);
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.of(VERSION), iv, cipher.getAuthTag(), body]);
  }

  /** The text that was sealed. Throws when the bytes were changed or sealed with another key. */
  open(sealed: Buffer): string {
    if (sealed[0] !== VERSION) throw new Error('sealed field of an unknown version');
    const iv = sealed.subarray(1, 1 + IV_BYTES);
    const tag = sealed.subarray(1 + IV_BYTES, 1 + IV_BYTES + TAG_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', this.encryptionKey, iv);
    decipher.setAuthTag(tag);
    const body = sealed.subarray(1 + IV_BYTES + TAG_BYTES);
    return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
  }

  /** 32 bytes by which equal values are found. White space and case do not count. */
  fingerprint(kind: FingerprintKind, value: string): Buffer {
    const normal = value.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
    return createHmac('sha256', this.fingerprintKey).update(`${kind}\0${normal}`).digest();
  }
}

function derive(secret: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), purpose, 32));
}
