import { randomInt } from 'node:crypto';

/** Digits and capitals without 0, 1, I, L, O and U, which are misread on paper or over the phone. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 10;

/** A new query code: 10 characters, about 49 bits, which together with the receipt number opens the petitioner's page. */
export function newQueryCode(): string {
  let code = '';
  for (let i = 0; i < LENGTH; i++) code += ALPHABET[randomInt(ALPHABET.length)];
  return code;
}

/** The query code that 32 bytes stand for: for a code that must be the same when it is asked for again. */
export function queryCodeFrom(bytes: Buffer): string {
  return codeFrom(bytes, LENGTH);
}

/** A code of so many characters (some 4.9 bits each) that 32 bytes stand for. */
export function codeFrom(bytes: Buffer, length: number): string {
  let rest = BigInt(`0x${bytes.toString('hex')}`);
  let code = '';
  for (let i = 0; i < length; i++) {
    code += ALPHABET[Number(rest % BigInt(ALPHABET.length))];
    rest /= BigInt(ALPHABET.length);
  }
  return code;
}

/** What a person typed, as the code was issued: blanks and hyphens dropped, capitals. */
export function normalQueryCode(typed: string): string {
  return typed.replace(/[\s-]/g, '').toUpperCase();
}
