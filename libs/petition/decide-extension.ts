import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import type { OfficeTransaction } from '#libs/office/office';
import { checkExtensionDays, runningHandling } from './handling-period';
import { lockPetition } from './load-petition';

/** The unit head has decided; a grant is checked again, since the period may have ended meanwhile. */
export async function decideExtension(
  tx: OfficeTransaction,
  petitionId: string,
  decision: { granted: boolean; days?: number },
): Promise<void> {
  await lockPetition(tx, petitionId);
  if (decision.granted) {
    checkExtensionDays(tx, decision.days ?? 0);
    await runningHandling(tx, petitionId);
  }
  await endDeadlines(tx, petitionId, 'met', ['extension-decision']);
}
