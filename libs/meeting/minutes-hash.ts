import { createHash } from 'node:crypto';

/**
 * SHA-256, hexadecimal, of all that a convener signs: the minutes as they were drafted and the papers made of them, in the
 * order of the agenda. It changes with every word of any of them, and when a case leaves.
 */
export function minutesHash(minutes: string, papers: readonly { sha256: string }[]): string {
  return createHash('sha256')
    .update([minutes, ...papers.map(({ sha256 }) => sha256)].join('\n'))
    .digest('hex');
}
