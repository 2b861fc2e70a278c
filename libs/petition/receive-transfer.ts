import { endBacklog } from '#libs/backlog/end-backlog';
import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import { handOverDeadlines } from '#libs/deadline-watch/hand-over-deadlines';
import { startDeadline } from '#libs/deadline-watch/start-deadline';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { PETITION_OFFICE } from '#libs/organisation/role';
import { type ClaimingInstance, claimInstance } from './claim-instance';
import { addToDossier } from './dossier';
import { UnitTransfer } from './entities/unit-transfer.entity';
import { escalateByRule } from './escalate-by-rule';
import { issuePaper } from './issue-paper';
import { lockPetition, savePetition } from './load-petition';
import { moveMerged } from './merging/follow-leading';
import { chineseLastDay } from './papers';
import { unitName } from './require-unit';
import { isWithdrawnFrom, takeOver } from './take-over';
import { ENDED, type Procedure } from './vocabulary';

export interface ReceivedTransfer {
  handlerGroup: string;
  headGroup: string;
  /** Who triages when the other unit objects and is right: the supervisor, so that nothing goes back unseen. */
  triageGroup: string;
  procedure: Procedure;
}

/**
 * First step of the instance that carries a case on for another unit: it claims the case for the transfer, takes it over
 * and tells the petitioner. What counts from receipt by the competent unit begins anew (Reg. 23); a handling period that
 * runs goes on as it was, for it counts from acceptance (Reg. 34): passing a case on costs its petitioner no time.
 */
export async function receiveTransfer(
  tx: OfficeTransaction,
  { petitionId, rehandlingId: transferId }: { petitionId: string; rehandlingId: string },
  instance: ClaimingInstance,
): Promise<ReceivedTransfer> {
  const petition = await lockPetition(tx, petitionId);
  const transfer = await tx.manager.findOneBy(UnitTransfer, { id: transferId });
  if (!transfer) throw new Error('a transfer is recorded before it is carried out');
  if (ENDED.includes(petition.status) || (await isWithdrawnFrom(tx, petition))) {
    throw new DomainError('instance-superseded');
  }
  await claimInstance(tx, { petitionId, processId: petition.processId, cause: transferId }, instance);
  await takeOver(tx, petition, instance);
  const { toUnitId: unitId, fromUnitId, reason } = transfer;
  petition.unitId = unitId;
  petition.status = 'assigned';
  await savePetition(tx, petition);
  await tx.manager.update(UnitTransfer, { id: transferId }, { state: 'received', endedAt: tx.now });
  await endDeadlines(tx, petitionId, 'cancelled', [
    'acceptance-notice',
    'simplified-acceptance',
    'objection',
  ]);
  const acceptance = petition.procedure === 'simplified' ? 'simplified-acceptance' : 'acceptance-notice';
  const { dueAt } = await startDeadline(tx, { petitionId, rowId: acceptance, countedFrom: tx.now, unitId });
  await startDeadline(tx, { petitionId, rowId: 'objection', countedFrom: tx.now, unitId });
  await handOverDeadlines(tx, petitionId, unitId);
  await moveMerged(tx, petition);
  // Its people were named for the unit that had it.
  await endBacklog(tx, petitionId, 'transferred');
  await issuePaper(tx, petition, {
    kind: 'unit-transfer',
    article: 'reg-22',
    appeal: 'supervise',
    values: {
      from: await unitName(tx.manager, fromUnitId),
      unit: await unitName(tx.manager, unitId),
      dueDay: chineseLastDay(dueAt),
      reason,
    },
  });
  await addToDossier(tx, {
    petitionId,
    kind: 'step',
    step: 'receive-transfer',
    titleKey: 'step.receive-transfer',
    data: { fromUnitId, toUnitId: unitId },
  });
  await escalateByRule(tx, petitionId);
  return {
    handlerGroup: `${unitId}:handler`,
    headGroup: `${unitId}:head`,
    triageGroup: `${PETITION_OFFICE}:supervisor`,
    procedure: petition.procedure,
  };
}
