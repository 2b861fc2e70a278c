import { startDeadline } from '#libs/deadline-watch/start-deadline';
import { findDeadline } from '#libs/deadline/index';
import type { OfficeTransaction } from '#libs/office/office';
import { groupOf, PETITION_OFFICE } from '#libs/organisation/role';
import { type ClaimingInstance, claimInstance } from '../claim-instance';
import { addToDossier } from '../dossier';
import { chineseLastDay, writeDocument } from '../papers';
import { unitName } from '../require-unit';
import { lockSupervision, type SupervisionStep } from './load-supervision';

export interface SupervisionBegun {
  headGroup: string;
  supervisorGroup: string;
  /** Rectification opinions so far. */
  round: number;
}

/** First step: the instance claims the supervision, the unit gets the paper, and its time to answer begins. */
export async function beginSupervision(
  tx: OfficeTransaction,
  step: SupervisionStep,
  instance: ClaimingInstance,
): Promise<SupervisionBegun> {
  const { petition, supervision } = await lockSupervision(tx, step);
  const { unitId } = supervision;
  await claimInstance(
    tx,
    { petitionId: petition.id, processId: 'supervision', cause: supervision.id },
    instance,
  );
  // What is done meanwhile is not urged any more; the message that ends this instance is on its way.
  if (supervision.endedAt === null) {
    const answer = await startDeadline(tx, {
      petitionId: petition.id,
      rowId: 'supervision-answer',
      countedFrom: supervision.openedAt,
      unitId,
    });
    const [{ rowId }] = await tx.manager.query(`SELECT row_id AS "rowId" FROM deadline WHERE id = $1`, [
      supervision.deadlineId,
    ]);
    const row = findDeadline(tx.office.rules.table, rowId);
    const late = supervision.origin === 'ladder';
    await writeDocument(tx, petition, {
      kind: 'supervision-urge',
      article: 'office-rule',
      state: 'issued',
      values: {
        unit: await unitName(tx.manager, unitId),
        subjectOfUrging: `“${row.nameZh}”${late ? '已经超期' : '应当抓紧办理'}`,
        reason: supervision.reason || '立即办理，说明超期原因。',
        dueDay: chineseLastDay(answer.dueAt),
      },
    });
  }
  await addToDossier(tx, {
    petitionId: petition.id,
    kind: 'step',
    step: 'open-supervision',
    titleKey: 'step.completed',
    data: { unitId },
  });
  return {
    headGroup: groupOf(unitId, 'head'),
    supervisorGroup: groupOf(PETITION_OFFICE, 'supervisor'),
    round: supervision.rounds,
  };
}
