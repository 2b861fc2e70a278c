import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A new secret of 256 bits that is safe in a cookie, a header and a link. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** How a token is kept in the database: SHA-256, hex. The token is random, so no salt or slow hash is needed. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Compares two secrets in a time that tells nothing about where they differ. */
export function sameSecret(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
