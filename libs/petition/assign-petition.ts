import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import { startDeadline } from '#libs/deadline-watch/start-deadline';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { addToDossier } from './dossier';
import { lockOpenPetition, savePetition } from './load-petition';
import { moveMerged } from './merging/follow-leading';
import { chineseLastDay, PROCEDURE_WORDS, writeDocument } from './papers';
import { unitName } from './require-unit';

/** Gives the petition to the responsible unit by letter (交办函); it has to accept it in time or object. */
export async function assignPetition(
  tx: OfficeTransaction,
  petitionId: string,
): Promise<{ handlerGroup: string; headGroup: string }> {
  const petition = await lockOpenPetition(tx, petitionId);
  const { unitId } = petition;
  if (!unitId) throw new DomainError('petition.not-assigned');
  petition.status = 'assigned';
  await savePetition(tx, petition);
  await endDeadlines(tx, petitionId, 'met', ['registration-decision']);
  // An assignment after an upheld objection begins the unit's own periods anew.
  await endDeadlines(tx, petitionId, 'cancelled', [
    'acceptance-notice',
    'simplified-acceptance',
    'objection',
  ]);
  const acceptance = petition.procedure === 'simplified' ? 'simplified-acceptance' : 'acceptance-notice';
  const decision = await startDeadline(tx, { petitionId, rowId: acceptance, countedFrom: tx.now, unitId });
  const objection = await startDeadline(tx, { petitionId, rowId: 'objection', countedFrom: tx.now, unitId });
  await writeDocument(tx, petition, {
    kind: 'assignment',
    article: 'reg-23',
    state: 'issued',
    values: {
      unit: await unitName(tx.manager, unitId),
      procedure: PROCEDURE_WORDS[petition.procedure] as string,
      dueDay: chineseLastDay(decision.dueAt),
      objectionDay: chineseLastDay(objection.dueAt),
    },
  });
  await moveMerged(tx, petition);
  await addToDossier(tx, {
    petitionId,
    kind: 'step',
    step: 'assign-petition',
    titleKey: 'step.assign-petition',
    data: { unitId },
  });
  return { handlerGroup: `${unitId}:handler`, headGroup: `${unitId}:head` };
}
