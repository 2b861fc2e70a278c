import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { approveDocument } from '#libs/petition/approve-document';
import { Document } from '#libs/petition/entities/document.entity';
import { Meeting } from './entities/meeting.entity';
import { lockMeetingIn, openItems } from './load-meeting';
import { minutesHash } from './minutes-hash';

/**
 * The convener signs the very text that they were shown: the minutes and each paper made of them get number, date and
 * check code, and their PDF is made. Refused (422, `petition.paper-changed`, `paperHash`) when anything of it has
 * changed since, a case that has left included. The engine may refuse the completion: signed stays signed.
 */
export async function signMinutes(
  tx: OfficeTransaction,
  meetingId: string,
  shownHash: string,
): Promise<void> {
  const { minutes, signedAt } = await lockMeetingIn(tx, meetingId, 'recorded');
  const papers: Document[] = [];
  for (const { minutesId } of await openItems(tx, meetingId)) {
    if (minutesId) papers.push(await tx.manager.findOneByOrFail(Document, { id: minutesId }));
  }
  if (signedAt) return;
  if (minutesHash(minutes ?? '', papers) !== shownHash) {
    throw new DomainError('petition.paper-changed', { status: 422, field: 'paperHash' });
  }
  for (const paper of papers) await approveDocument(tx, paper, paper.sha256);
  await tx.manager.update(Meeting, { id: meetingId }, { signedBy: tx.actor.id, signedAt: tx.now });
}
