import { createHmac, randomBytes } from 'node:crypto';
import { sameSecret } from '../tokens';
import { fromBase32, toBase32 } from './base32';

/** Seconds for which a code is shown (RFC 6238, section 4.1); every authenticator app takes this and six digits for granted. */
const PERIOD = 30;
const DIGITS = 6;
/** Clocks of phones and slow typing: the code before and the one after count too (section 5.2). */
const DRIFT = 1;
/** As long as the hash, which RFC 4226 recommends. */
const SECRET_BYTES = 20;

/** A new secret, in base32. */
export function newSecret(): string {
  return toBase32(randomBytes(SECRET_BYTES));
}

/** The step of an instant in seconds since 1970. */
export function stepAt(seconds: number): number {
  return Math.floor(seconds / PERIOD);
}

/** The code of a step: HMAC-SHA-1, truncated (RFC 4226, section 5.3). */
export function codeOfStep(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  const offset = hash[hash.length - 1]! & 0xf;
  const number = hash.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0');
}

/** The step around an instant (seconds since 1970) that a code is of; undefined when it is of none. */
export function stepOfCode(secret: string, code: string, seconds: number): number | undefined {
  const now = stepAt(seconds);
  const steps = Array.from({ length: 2 * DRIFT + 1 }, (_, i) => now - DRIFT + i);
  return steps.filter((step) => sameSecret(code, codeOfStep(secret, step)))[0];
}

/** What the QR code holds: `otpauth://totp/<issuer>:<account>?secret=…&issuer=…`. */
export function setUpUri(secret: string, issuer: string, account: string): string {
  const label = [issuer, account].map(encodeURIComponent).join(':');
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`;
}
