import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import type { OfficeTransaction } from '#libs/office/office';
import { closePetition } from './close-petition';
import { addToDossier } from './dossier';
import { Petition } from './entities/petition.entity';
import { lockOpenPetition } from './load-petition';
import { issuePaper } from './issue-paper';

/**
 * A repeated petition on the same facts joins its earlier case, whose opinion answers both. One that a re-review has
 * ended is answered with that final opinion, in full and at once (Reg. 36).
 */
export async function joinEarlierCase(tx: OfficeTransaction, petitionId: string): Promise<void> {
  const petition = await lockOpenPetition(tx, petitionId);
  const earlier = await tx.manager.findOneByOrFail(Petition, { id: petition.earlierPetitionId as string });
  const finalOpinion = await readFinalOpinion(tx, earlier.id);
  await issuePaper(
    tx,
    petition,
    finalOpinion === null
      ? {
          kind: 'joined',
          article: 'reg-22',
          appeal: 'again',
          values: { earlierNumber: earlier.receiptNumber },
        }
      : {
          kind: 'final-answer',
          article: 'reg-36',
          appeal: 'again',
          values: { earlierNumber: earlier.receiptNumber, finalOpinion },
        },
  );
  await addToDossier(tx, {
    petitionId: earlier.id,
    kind: 'office',
    titleKey: 'petition.repeat-joined',
    data: { petitionId, receiptNumber: petition.receiptNumber },
  });
  await endDeadlines(tx, petitionId, 'met', ['registration-decision']);
  await closePetition(tx, petition, 'joined', 'joined');
}

/** The text of the re-review that ended a case; null when none has. */
async function readFinalOpinion(tx: OfficeTransaction, petitionId: string): Promise<string | null> {
  const rows: { body: string }[] = await tx.manager.query(
    `SELECT d.body FROM document d
     WHERE d.petition_id = $1 AND d.kind = 're-review-opinion' AND d.state = 'issued' AND EXISTS (
       SELECT 1 FROM review r WHERE r.petition_id = $1 AND r.level = 're-review' AND r.state = 'decided'
         AND r.outcome <> 'sent-back')
     ORDER BY d.created_at DESC, d.id DESC LIMIT 1`,
    [petitionId],
  );
  return rows[0]?.body ?? null;
}
