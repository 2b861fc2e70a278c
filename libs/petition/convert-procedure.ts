import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import { startDeadline } from '#libs/deadline-watch/start-deadline';
import type { OfficeTransaction } from '#libs/office/office';
import { addToDossier } from './dossier';
import { issuePaper } from './issue-paper';
import { lockOpenPetition, savePetition } from './load-petition';
import { chineseLastDay } from './papers';
import { requireUnitId } from './require-unit';
import { stepText } from './step-values';

/**
 * A matter proves unfit for the simplified procedure: the ordinary one's 60 days run, counted from its acceptance so
 * that the change costs the petitioner no time (Reg. 34), and the petitioner is told why.
 */
export async function convertProcedure(tx: OfficeTransaction, petitionId: string): Promise<void> {
  const petition = await lockOpenPetition(tx, petitionId);
  petition.procedure = 'ordinary';
  petition.status = 'accepted';
  await savePetition(tx, petition);
  await endDeadlines(tx, petitionId, 'cancelled', ['simplified-handling']);
  const { dueAt } = await startDeadline(tx, {
    petitionId,
    rowId: 'handling',
    countedFrom: petition.acceptedAt ?? tx.now,
    unitId: requireUnitId(petition),
  });
  await issuePaper(tx, petition, {
    kind: 'procedure-changed',
    article: 'reg-34',
    appeal: 'supervise',
    values: {
      reason: await stepText(tx, petitionId, 'reply-simply', 'conversionReason'),
      dueDay: chineseLastDay(dueAt),
    },
  });
  await addToDossier(tx, {
    petitionId,
    kind: 'step',
    step: 'convert-procedure',
    titleKey: 'step.convert-procedure',
  });
}
