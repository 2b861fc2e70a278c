import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { type DataKey, KEY_ID_BYTES, KeyRing } from './key-ring';

/** What a keyed fingerprint is of; one value under two kinds has two unrelated fingerprints. */
export type FingerprintKind =
  | 'name'
  | 'phone'
  | 'id-number'
  | 'query-code'
  | 'representative-code'
  | 'address'
  | 'code-attempt'
  | 'sent-request'
  | 'sent-request-code'
  | 'staff-address';

/** Names no key: from before an office could have several. Every key of the ring is tried. */
const KEYLESS_FORMAT = 1;
const FORMAT = 2;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const ENCRYPTION = 'petition-desk field encryption';
const FINGERPRINT = 'petition-desk fingerprint';

/** Bytes with which everything begins that is sealed with a key in the present format. */
export const sealedWith = (key: DataKey): Buffer => Buffer.concat([Buffer.of(FORMAT), key.id]);

/**
 * Encrypts personal fields for the table (AES-256-GCM, a fresh 96-bit IV each) and makes keyed fingerprints
 * (HMAC-SHA-256) by which equal values are found without being readable. All keys are derived from the office's
 * data keys; whoever has only the database can read neither. The current key seals; each key of the ring opens.
 */
export class FieldCipher {
  readonly ring: KeyRing;

  /** @param keys the office's keys, or its only one, 32 bytes in base64 */
  constructor(keys: KeyRing | string) {
    this.ring = typeof keys === 'string' ? new KeyRing(keys) : keys;
  }

  /** format (1 byte) ‖ id of the key (4) ‖ IV (12) ‖ tag (16) ‖ ciphertext */
  seal(text: string): Buffer {
    const key = this.ring.current;
    const header = sealedWith(key);
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key.derive(ENCRYPTION), iv);
    cipher.setAAD(header);
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([header, iv, cipher.getAuthTag(), body]);
  }

  /** The text that was sealed. Throws when the bytes were changed or sealed with a key that the ring has not. */
  open(sealed: Buffer): string {
    return this.openWithKey(sealed).text;
  }

  /** The key that opens something sealed. Throws as `open` does. */
  keyOf(sealed: Buffer): DataKey {
    return this.openWithKey(sealed).key;
  }

  /**
   * 32 bytes by which equal values are found. White space and case do not count.
   *
   * @param key of the ring; the current one unless told
   */
  fingerprint(kind: FingerprintKind, value: string, key = this.ring.current): Buffer {
    const normal = value.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
    return createHmac('sha256', key.derive(FINGERPRINT)).update(`${kind}\0${normal}`).digest();
  }

  /** A value's fingerprints under every key, the current one's first: what to look for while keys are being changed. */
  fingerprints(kind: FingerprintKind, value: string): Buffer[] {
    return this.ring.all.map((key) => this.fingerprint(kind, value, key));
  }

  private openWithKey(sealed: Buffer): { text: string; key: DataKey } {
    if (sealed[0] === KEYLESS_FORMAT) return this.openKeyless(sealed);
    if (sealed[0] !== FORMAT) throw new Error('sealed field of an unknown version');
    const header = sealed.subarray(0, 1 + KEY_ID_BYTES);
    const key = this.ring.find(header.subarray(1));
    if (!key) throw new Error('sealed field of an unknown key');
    return { text: decrypt(key, sealed.subarray(header.length), header), key };
  }

  private openKeyless(sealed: Buffer): { text: string; key: DataKey } {
    for (const key of this.ring.all) {
      try {
        return { text: decrypt(key, sealed.subarray(1)), key };
      } catch {
        // Sealed with another key, or changed: the next one tells.
      }
    }
    throw new Error('sealed field was changed, or is of an unknown key');
  }
}

/** IV ‖ tag ‖ ciphertext */
function decrypt(key: DataKey, sealed: Buffer, header?: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', key.derive(ENCRYPTION), sealed.subarray(0, IV_BYTES));
  if (header) decipher.setAAD(header);
  decipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  const body = sealed.subarray(IV_BYTES + TAG_BYTES);
  return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
}
