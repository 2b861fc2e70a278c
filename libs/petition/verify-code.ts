import { randomInt } from 'node:crypto';

/** No letter that is taken for another or for a digit. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 12;

/** A paper's code: twelve characters, 60 bits, so that nobody finds a paper by trying. */
export function newVerifyCode(): string {
  return Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

/** A code as it was typed or scanned, in the form in which it is kept. */
export function normalVerifyCode(typed: string): string {
  return typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
}
