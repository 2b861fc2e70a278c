import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import type { OfficeTransaction } from '#libs/office/office';
import { closePetition } from './close-petition';
import { lockOpenPetition } from './load-petition';
import { issuePaper } from './issue-paper';
import { stepText } from './step-values';

/** Not admitted (Reg. 22): the notice states the reason, the article and where to turn; then the case ends. */
export async function notifyRefusal(tx: OfficeTransaction, petitionId: string): Promise<void> {
  const petition = await lockOpenPetition(tx, petitionId);
  await issuePaper(tx, petition, {
    kind: 'refusal',
    article: 'reg-22',
    appeal: 'supervise',
    values: {
      reason: await stepText(tx, petitionId, 'triage-petition', 'reason'),
      authority: await stepText(tx, petitionId, 'triage-petition', 'targetAuthority'),
    },
  });
  await endDeadlines(tx, petitionId, 'met', ['registration-decision']);
  await closePetition(tx, petition, 'refused', 'refusal');
}
