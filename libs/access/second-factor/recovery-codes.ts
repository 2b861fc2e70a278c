import { randomInt } from 'node:crypto';
import { hashToken } from '../tokens';

/** Without letters and digits that are taken for each other. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 4;
const GROUP_LENGTH = 4;
/** So many are given out at once. */
export const RECOVERY_CODES = 10;

/** One-time codes for whoever has lost their phone, as `7K3M-…` in four groups: 78 bits each. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () =>
    Array.from({ length: GROUPS }, () =>
      Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join(''),
    ).join('-'),
  );
}

/** How a recovery code is kept: SHA-256, hex; blanks, hyphens and case do not count. It is random, so no salt is needed. */
export function hashRecoveryCode(code: string): string {
  return hashToken(code.replace(/[\s-]/g, '').toUpperCase());
}
