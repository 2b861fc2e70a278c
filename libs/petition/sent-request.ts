import { createHash } from 'node:crypto';
import type { FieldCipher } from '#libs/field-cipher/field-cipher';
import { queryCodeFrom } from './query-code';
import type { NewPetition } from './new-petition';

export interface SentRequest {
  /** Equal for the same key, content and sender, and for nothing else. */
  hash: Buffer;
  /** Follows from the same, so that a repetition can show it again although it is nowhere kept. */
  queryCode: string;
}

/**
 * What makes a petition that is sent again the same request: the page's key, everything that was entered, and who sent
 * it. Both answers are keyed with the office's data key: who knows a key and a text can compute neither. Null without a
 * key of the page.
 *
 * @param key the data key to compute with; the current one unless told
 */
export function sentRequest(
  cipher: FieldCipher,
  petition: NewPetition,
  submittedBy: string | null,
  key = cipher.ring.current,
): SentRequest | null {
  if (petition.requestKey === undefined) return null;
  const entered = [
    petition.requestKey,
    submittedBy,
    petition.channel,
    petition.category,
    petition.subject,
    petition.content,
    petition.place,
    petition.demand,
    petition.anonymous,
    petition.peopleCount,
    petition.receivedAt?.getTime(),
    petition.accusedUnitId,
    ...petition.petitioners.map((one) => [
      one.kind,
      one.name,
      one.phone,
      one.idNumber,
      one.address,
      one.email,
      one.noticeChannels,
      one.noticeLanguage,
    ]),
    ...(petition.readBack ? [[petition.readBack.how, petition.readBack.at?.getTime()]] : []),
  ];
  // The fingerprint ignores blanks and case, the digest does not.
  const digest = createHash('sha256').update(JSON.stringify(entered)).digest('hex');
  return {
    hash: cipher.fingerprint('sent-request', digest, key),
    queryCode: queryCodeFrom(cipher.fingerprint('sent-request-code', digest, key)),
  };
}
