import { DomainError } from '#libs/errors/index';
import './messages';
import type { NewPetition } from './new-petition';
import { ORAL_CHANNELS } from './vocabulary';

/**
 * What is told orally is written down, read back and confirmed before it is registered (Reg. 19): refused (422)
 * without the confirmation, with one of the future or from before the office heard the matter, and with a signature or
 * fingerprint over the phone. What comes in writing has nothing to read back.
 */
export function checkReadBack(
  { channel, readBack, receivedAt }: Pick<NewPetition, 'channel' | 'readBack' | 'receivedAt'>,
  now: Date,
): void {
  const refuse = (code: string, field: string) => {
    throw new DomainError(code, { status: 422, field });
  };
  const oral = ORAL_CHANNELS.includes(channel);
  if (oral && !readBack) refuse('petition.read-back-needed', 'readBack');
  if (!readBack) return;
  if (!oral) refuse('petition.read-back-not-oral', 'readBack');
  if (channel === 'phone' && readBack.how !== 'spoken') refuse('petition.read-back-by-phone', 'readBack.how');
  if (readBack.at && readBack.at > now) refuse('petition.read-back-in-future', 'readBack.at');
  if (readBack.at && receivedAt && readBack.at < receivedAt) {
    refuse('petition.read-back-too-early', 'readBack.at');
  }
}
