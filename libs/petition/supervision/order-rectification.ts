import { startDeadline } from '#libs/deadline-watch/start-deadline';
import type { OfficeTransaction } from '#libs/office/office';
import { Supervision } from '../entities/supervision.entity';
import { addToDossier } from '../dossier';
import { chineseLastDay, writeDocument } from '../papers';
import { unitName } from '../require-unit';
import { stepText } from '../step-values';
import { lockSupervision, type SupervisionStep } from './load-supervision';

/** The answer is not accepted: a rectification opinion (整改意见) goes to the unit, which reports in its days. */
export async function orderRectification(
  tx: OfficeTransaction,
  step: SupervisionStep,
): Promise<{ round: number }> {
  const { petition, supervision } = await lockSupervision(tx, step);
  if (supervision.endedAt !== null) return { round: supervision.rounds };
  const round = supervision.rounds + 1;
  await tx.manager.update(Supervision, { id: supervision.id }, { rounds: round });
  const report = await startDeadline(tx, {
    petitionId: petition.id,
    rowId: 'rectification-report',
    countedFrom: tx.now,
    unitId: supervision.unitId,
  });
  // The first one follows the answer, a later one the check of the rectification before it.
  const checked = round === 1 ? 'examine-answer' : 'check-rectification';
  await writeDocument(tx, petition, {
    kind: 'rectification-opinion',
    article: 'office-rule',
    state: 'issued',
    values: {
      unit: await unitName(tx.manager, supervision.unitId),
      round: String(round),
      grounds: await stepText(tx, petition.id, checked, 'grounds'),
      dueDay: chineseLastDay(report.dueAt),
    },
  });
  await addToDossier(tx, {
    petitionId: petition.id,
    kind: 'step',
    step: 'order-rectification',
    titleKey: 'step.completed',
    data: { round },
  });
  return { round };
}
