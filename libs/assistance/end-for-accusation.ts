import type { OfficeTransaction } from '#libs/office/office';
import { addToDossier } from '#libs/petition/dossier';
import { lockPetition } from '#libs/petition/load-petition';
import { endReferral } from './end-referral';
import { AssistanceReferral } from './entities/assistance-referral.entity';

/** The case has turned out to be an accusation: no department may learn of it any more (Reg. 30). */
export async function endForAccusation(tx: OfficeTransaction, petitionId: string): Promise<void> {
  const petition = await lockPetition(tx, petitionId);
  const open = await tx.manager.find(AssistanceReferral, { where: { petitionId } });
  for (const referral of open.filter(({ endedAt }) => endedAt === null)) {
    await tx.manager.query(
      `UPDATE task SET protected = true WHERE petition_id = $1 AND process_id = 'assistance-referral'`,
      [petitionId],
    );
    await endReferral(tx, { petition, referral }, { state: 'protected' });
    await addToDossier(tx, { petitionId, kind: 'office', titleKey: 'assistance.ended-protected' });
  }
}
