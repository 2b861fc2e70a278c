import type { OfficeTransaction } from '#libs/office/office';
import { type ClosingKind, closePetition } from './close-petition';
import type { Petition } from './entities/petition.entity';

/** Closes an answered case by the last word on it: the unit's opinion, a review's, or a re-review's. */
export async function fileCase(tx: OfficeTransaction, petition: Petition): Promise<void> {
  const decided: { level: ClosingKind & ('review' | 're-review') }[] = await tx.manager.query(
    `SELECT r.level FROM review r WHERE r.petition_id = $1 AND r.state = 'decided' AND r.outcome <> 'sent-back'
       AND r.opinion_id = (SELECT d.id FROM document d WHERE d.petition_id = $1 AND d.kind = 'opinion'
         AND d.state = 'issued' ORDER BY d.created_at DESC, d.id DESC LIMIT 1)
     ORDER BY r.ended_at DESC, r.id DESC LIMIT 1`,
    [petition.id],
  );
  await closePetition(tx, petition, 'archived', decided[0]?.level ?? 'opinion');
}
