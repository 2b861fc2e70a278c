import { createHash } from 'node:crypto';
import { codeFrom, normalQueryCode } from '#libs/petition/query-code';

/** Characters of a code, about 78 bits: enough that its plain hash gives nothing away. */
const LENGTH = 16;

/**
 * The code by which a petitioner reads a complaint and its answer. Not the query code, which the clerk who registered the
 * matter or printed a new one has seen, and who may be the very person complained about. It follows from the random key
 * of the page's request, so that a request sent again is answered with the same one; nowhere kept but as its hash.
 */
export function complaintCode(petitionId: string, requestKey: string): string {
  return codeFrom(createHash('sha256').update(`${petitionId}:${requestKey}`).digest(), LENGTH);
}

/** What is kept of a code, typed with or without blanks and hyphens. */
export function complaintCodeSha256(typed: string): Buffer {
  return createHash('sha256').update(normalQueryCode(typed)).digest();
}
