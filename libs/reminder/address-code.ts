import { timingSafeEqual } from 'node:crypto';
import type { FieldCipher } from '#libs/field-cipher/field-cipher';

const DIGITS = 8;

/** The code that confirms an address: it follows from the office's key and the address's id, so that it is kept nowhere. */
export function addressCode(cipher: FieldCipher, addressId: string): string {
  return digits(cipher.fingerprint('staff-address', addressId));
}

/** Whether it is the code of this address, under any of the office's keys. */
export function isAddressCode(cipher: FieldCipher, addressId: string, entered: string): boolean {
  const given = Buffer.from(entered);
  return cipher
    .fingerprints('staff-address', addressId)
    .map((print) => Buffer.from(digits(print)))
    .some((code) => code.length === given.length && timingSafeEqual(code, given));
}

function digits(print: Buffer): string {
  return String(print.readBigUInt64BE() % 10n ** BigInt(DIGITS)).padStart(DIGITS, '0');
}
