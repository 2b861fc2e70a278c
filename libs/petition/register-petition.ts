import { startDeadline } from '#libs/deadline-watch/start-deadline';
import type { OfficeTransaction } from '#libs/office/office';
import { type ClaimingInstance, claimInstance, RECEIVED } from './claim-instance';
import { findRepeatOf } from './find-repeat';
import { lockPetition, savePetition } from './load-petition';
import { issuePaper } from './issue-paper';
import { chineseDay, chineseLastDay } from './papers';
import { addToDossier } from './dossier';

export const DISCIPLINE_GROUP = 'discipline:discipline';
export const REGISTRAR_GROUP = 'petition-office:registrar';

/**
 * First step of the process: the instance claims the petition, so that a second instance of it, started when a
 * command was sent twice, ends itself (`instance-superseded`). Registers it, issues the receipt, starts the clock of
 * the registration decision and looks for an earlier matter of the same petitioner.
 */
export async function registerPetition(
  tx: OfficeTransaction,
  petitionId: string,
  instance: ClaimingInstance,
): Promise<{ triageGroup: string }> {
  const petition = await lockPetition(tx, petitionId);
  await claimInstance(tx, { petitionId, processId: petition.processId, cause: RECEIVED }, instance);
  petition.instanceKey = instance.key;
  petition.processVersion = instance.processVersion;
  petition.registeredAt = tx.now;
  petition.repeatOf = await findRepeatOf(tx, petition);
  await savePetition(tx, petition);

  const { dueAt } = await startDeadline(tx, {
    petitionId,
    rowId: 'registration-decision',
    countedFrom: petition.receivedAt,
    unitId: petition.protected ? 'discipline' : 'petition-office',
  });
  await issuePaper(tx, petition, {
    kind: 'registration-receipt',
    article: 'reg-22',
    appeal: null,
    values: { receivedOn: chineseDay(petition.receivedAt), dueDay: chineseLastDay(dueAt) },
  });
  await addToDossier(tx, {
    petitionId,
    kind: 'step',
    step: 'register-petition',
    titleKey: 'step.register-petition',
    data: petition.repeatOf ? { repeatOf: petition.repeatOf } : {},
  });
  return { triageGroup: petition.protected ? DISCIPLINE_GROUP : REGISTRAR_GROUP };
}
