import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { PETITION_OFFICE } from '#libs/organisation/role';
import { type ClaimingInstance, claimInstance } from '../claim-instance';
import { addToDossier } from '../dossier';
import { CaseMerge } from '../entities/case-merge.entity';
import { CaseSplit } from '../entities/case-split.entity';
import type { Petition } from '../entities/petition.entity';
import { issuePaper } from '../issue-paper';
import { lockPetition, savePetition } from '../load-petition';
import { chineseDay } from '../papers';
import { REGISTRAR_GROUP } from '../register-petition';
import { isWithdrawnFrom, takeOver } from '../take-over';
import { ENDED, type Procedure } from '../vocabulary';
import { type Stage, stageOf } from './stage-of';

/** Where the handling goes on; `deliver`: the leading case's opinion answers it. */
export type Position = Stage | 'deliver';

export interface TakenUpPetition {
  position: Position;
  /** Of the unit; while none is responsible yet, of the petition office, until the case is assigned. */
  handlerGroup: string;
  headGroup: string;
  triageGroup: string;
  procedure: Procedure;
}

/**
 * First step of the instance that carries on a case which was merged, or which was taken out of another one: it claims it
 * for that cause, takes it over from whatever held it, tells the petitioners and says where the handling goes on.
 */
export async function takeUpPetition(
  tx: OfficeTransaction,
  { petitionId, rehandlingId: cause }: { petitionId: string; rehandlingId: string },
  instance: ClaimingInstance,
): Promise<TakenUpPetition> {
  const petition = await lockPetition(tx, petitionId);
  if (ENDED.includes(petition.status) || (await isWithdrawnFrom(tx, petition))) {
    throw new DomainError('instance-superseded');
  }
  await claimInstance(tx, { petitionId, processId: petition.processId, cause }, instance);
  await takeOver(tx, petition, instance);
  await savePetition(tx, petition);
  const position = await tellWhy(tx, petition, cause);
  await addToDossier(tx, {
    petitionId,
    kind: 'step',
    step: 'take-up-petition',
    titleKey: 'step.take-up-petition',
    data: { position },
  });
  const unitId = petition.unitId ?? PETITION_OFFICE;
  return {
    position,
    handlerGroup: `${unitId}:handler`,
    headGroup: `${unitId}:head`,
    triageGroup: REGISTRAR_GROUP,
    procedure: petition.procedure,
  };
}

/** Tells the petitioners unless the answer itself is what they are about to get. */
async function tellWhy(tx: OfficeTransaction, petition: Petition, cause: string): Promise<Position> {
  const merge = await tx.manager.findOneBy(CaseMerge, { id: cause });
  if (merge?.state === 'answered') return 'deliver';
  const position = stageOf(petition.status);
  if (position === null) throw new Error(`case ${petition.id} stands nowhere in its handling`);
  if (merge) {
    const reason = merge.endReason ?? '并案的另一件已经终止办理，未作出处理意见';
    await issuePaper(tx, petition, {
      kind: 'merge-undone',
      article: 'reg-23',
      appeal: 'supervise',
      values: { undoneOn: chineseDay(merge.endedAt ?? tx.now), reason },
    });
    return position;
  }
  const split = await tx.manager.findOneByOrFail(CaseSplit, { id: cause });
  const [{ receiptNumber }] = await tx.manager.query(
    `SELECT receipt_number AS "receiptNumber" FROM petition WHERE id = $1`,
    [split.fromId],
  );
  await issuePaper(tx, petition, {
    kind: 'case-split',
    article: 'reg-22',
    appeal: 'supervise',
    values: { fromNumber: receiptNumber, splitOn: chineseDay(split.at), reason: split.reason },
  });
  return position;
}
