import { endBacklog } from '#libs/backlog/end-backlog';
import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import { startDeadline } from '#libs/deadline-watch/start-deadline';
import type { OfficeTransaction } from '#libs/office/office';
import { addToDossier } from './dossier';
import { handReturnToDiscipline } from './hand-return-to-discipline';
import { leaveAgendas } from './leave-agendas';
import { lockOpenPetition, savePetition } from './load-petition';

/** An accusation goes the protected way (Reg. 30): the discipline office alone sees and handles it from here on. */
export async function protectAccusation(tx: OfficeTransaction, petitionId: string): Promise<void> {
  const petition = await lockOpenPetition(tx, petitionId);
  petition.protected = true;
  petition.unitId = 'discipline';
  petition.status = 'accepted';
  petition.acceptedAt = tx.now;
  await savePetition(tx, petition);
  await handReturnToDiscipline(tx, petitionId);
  await endBacklog(tx, petitionId, 'protected');
  // No meeting deals with an accusation, whatever it was proposed as.
  await leaveAgendas(tx, petitionId, 'withdrawal');
  await endDeadlines(tx, petitionId, 'cancelled', [
    'joint-meeting-convened',
    'meeting-minutes',
    'meeting-resolution',
  ]);
  await endDeadlines(tx, petitionId, 'met', ['registration-decision']);
  await startDeadline(tx, { petitionId, rowId: 'handling', countedFrom: tx.now, unitId: 'discipline' });
  await addToDossier(tx, {
    petitionId,
    kind: 'step',
    step: 'protect-accusation',
    titleKey: 'step.protect-accusation',
  });
}
