import { timingSafeEqual } from 'node:crypto';
import type { FieldCipher } from '#libs/field-cipher/field-cipher';
import { type DataKey, KEY_ID_BYTES } from '#libs/field-cipher/key-ring';
import { normalQueryCode } from './query-code';

/** Bytes of a hash that names no key: from before an office could have several. */
const KEYLESS_BYTES = 32;

/** How a query code is kept: id of the key (4 bytes) ‖ keyed fingerprint (32). */
export function hashQueryCode(cipher: FieldCipher, code: string, key = cipher.ring.current): Buffer {
  return Buffer.concat([key.id, cipher.fingerprint('query-code', normalQueryCode(code), key)]);
}

/** Whether a kept hash is that of a code, whichever key of the ring it was made with. Takes the same time for any code. */
export function isHashOf(cipher: FieldCipher, code: string, kept: Buffer): boolean {
  const { ring } = cipher;
  const key = kept.length === KEYLESS_BYTES ? undefined : ring.find(kept.subarray(0, KEY_ID_BYTES));
  const fits = (one: DataKey) =>
    timingSafeEqual(
      hashQueryCode(cipher, code, one).subarray(KEY_ID_BYTES),
      kept.subarray(kept.length - KEYLESS_BYTES),
    );
  if (kept.length === KEYLESS_BYTES) return ring.all.filter(fits).length > 0;
  return key !== undefined && fits(key);
}

/** Whether a kept hash names the current key; another one is made anew when its code is entered. */
export function isCurrentHash(cipher: FieldCipher, kept: Buffer): boolean {
  return kept.length > KEYLESS_BYTES && kept.subarray(0, KEY_ID_BYTES).equals(cipher.ring.current.id);
}
