import type { FieldCipher } from '#libs/field-cipher/field-cipher';
import { queryCodeFrom } from './query-code';

/**
 * The query code of one representative of a joint petition. The first has the petition's own; every other has one that
 * follows from petition, number and a data key of the office, so that it is nowhere kept. Each opens the same page; what
 * is one person's own act (to withdraw) counts for the person whose code it was.
 *
 * @param key the data key that was in use when the code was given out; the current one unless told
 */
export function representativeCode(
  cipher: FieldCipher,
  petitionId: string,
  ordinal: number,
  key = cipher.ring.current,
): string {
  return queryCodeFrom(cipher.fingerprint('representative-code', `${petitionId}:${ordinal}`, key));
}
