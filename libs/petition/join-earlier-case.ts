import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import type { OfficeTransaction } from '#libs/office/office';
import { closePetition } from './close-petition';
import { addToDossier } from './dossier';
import type { Petition } from './entities/petition.entity';
import { issuePaper } from './issue-paper';
import { lockOpenPetition, lockPetition } from './load-petition';
import { chineseDay } from './papers';

/**
 * A repeated petition on the same facts joins its earlier case: one that runs answers both by its opinion, one that is
 * answered answers with that opinion in full and at once. What a re-review has ended is answered with its final opinion
 * (Reg. 36). Nothing is dropped without an answer.
 */
export async function joinEarlierCase(tx: OfficeTransaction, petitionId: string): Promise<void> {
  const petition = await lockOpenPetition(tx, petitionId);
  // Locked: a delivery of its opinion comes either before, and is read here, or after, and reaches this one as well.
  const earlier = await lockPetition(tx, petition.earlierPetitionId as string);
  const earlierNumber = earlier.receiptNumber;
  const answer = await readAnswer(tx, earlier);
  if (answer === null) {
    await issuePaper(tx, petition, {
      kind: 'joined',
      article: 'reg-22',
      appeal: 'again',
      values: { earlierNumber },
    });
  } else if (answer.final) {
    await issuePaper(tx, petition, {
      kind: 'final-answer',
      article: 'reg-36',
      appeal: 'again',
      values: { earlierNumber, finalOpinion: answer.body },
    });
  } else {
    await issuePaper(tx, petition, {
      kind: 'earlier-answer',
      article: 'reg-22',
      appeal: 'again',
      values: { earlierNumber, answeredOn: chineseDay(answer.at), opinion: answer.body },
    });
  }
  await addToDossier(tx, {
    petitionId: earlier.id,
    kind: 'office',
    titleKey: 'petition.repeat-joined',
    data: { petitionId, receiptNumber: petition.receiptNumber },
  });
  await endDeadlines(tx, petitionId, 'met', ['registration-decision']);
  await closePetition(tx, petition, 'joined', 'joined');
}

interface Answer {
  body: string;
  at: Date;
  /** A re-review has upheld or changed it: nothing follows. */
  final: boolean;
}

/** The last word that was delivered on a case; null while it is handled, for the first time or anew. */
async function readAnswer(tx: OfficeTransaction, earlier: Petition): Promise<Answer | null> {
  if (earlier.opinionDeliveredAt === null) return null;
  const rows: Answer[] = await tx.manager.query(
    `SELECT d.body, n.at,
       d.kind = 're-review-opinion' AND EXISTS (
         SELECT 1 FROM review r WHERE r.petition_id = $1 AND r.level = 're-review' AND r.state = 'decided'
           AND r.outcome <> 'sent-back') AS final
     FROM document d
     CROSS JOIN LATERAL (SELECT coalesce(max(issued_at), d.created_at) AS at FROM notice WHERE document_id = d.id) n
     WHERE d.petition_id = $1 AND d.state = 'issued'
       AND d.kind IN ('opinion', 'review-opinion', 're-review-opinion')
     ORDER BY d.created_at DESC, d.id DESC LIMIT 1`,
    [earlier.id],
  );
  return rows[0] ?? null;
}
