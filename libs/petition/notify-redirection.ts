import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import type { OfficeTransaction } from '#libs/office/office';
import { closePetition } from './close-petition';
import { lockOpenPetition } from './load-petition';
import { issuePaper } from './issue-paper';
import { stepValues } from './step-values';

/** Belongs to a court, arbitration or administrative appeal (诉访分离, Reg. 31): the petitioner is told where. */
export async function notifyRedirection(tx: OfficeTransaction, petitionId: string): Promise<void> {
  const petition = await lockOpenPetition(tx, petitionId);
  const triage = await stepValues(tx, petitionId, 'triage-petition');
  await issuePaper(tx, petition, {
    kind: 'redirection',
    article: 'reg-31',
    appeal: 'judicial',
    values: {
      authority: String(triage.targetAuthority ?? ''),
      reason: String(triage.reason ?? '依照职权分工，由该机关处理'),
    },
  });
  await endDeadlines(tx, petitionId, 'met', ['registration-decision']);
  await closePetition(tx, petition, 'redirected', 'redirection');
}
