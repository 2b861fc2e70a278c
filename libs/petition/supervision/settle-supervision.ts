import { SUPERVISION_ROWS } from '#libs/deadline-watch/supervise-late';
import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { finishInstance } from '../claim-instance';
import { addToDossier } from '../dossier';
import { Supervision } from '../entities/supervision.entity';
import { writeDocument } from '../papers';
import { unitName } from '../require-unit';
import { lockSupervision, type SupervisionStep } from './load-supervision';
import './supervision-messages';

/** The answer or the rectification is accepted; the work itself stays on the unit's list until it is done. */
export async function acceptSupervision(tx: OfficeTransaction, step: SupervisionStep): Promise<void> {
  const { petition, supervision } = await lockSupervision(tx, step);
  if (supervision.endedAt !== null) return;
  await tx.manager.update(Supervision, { id: supervision.id }, { state: 'accepted' });
  await addToDossier(tx, {
    petitionId: petition.id,
    kind: 'step',
    step: 'accept-supervision',
    titleKey: 'step.completed',
  });
}

const CAUSES = {
  'circulate-refusal': '经整改仍未达到要求',
  'circulate-lateness': '逾期未作答复或者未报告整改情况',
} as const;

/** Circulates (通报), once for each supervision. After a refusal it waits for the work itself; after lateness it goes on. */
export async function circulateSupervision(
  tx: OfficeTransaction,
  step: SupervisionStep,
  element: keyof typeof CAUSES,
): Promise<void> {
  const { petition, supervision } = await lockSupervision(tx, step);
  if (supervision.endedAt !== null) return;
  // A message alone circulates nobody.
  if (element === 'circulate-lateness' && !(await isAnswerLate(tx, petition.id))) return;
  if (element === 'circulate-refusal') {
    await tx.manager.update(Supervision, { id: supervision.id }, { state: 'circulated' });
  }
  if (supervision.circularAt === null) {
    await tx.manager.update(Supervision, { id: supervision.id }, { circularAt: tx.now });
    await writeDocument(tx, petition, {
      kind: 'supervision-circular',
      article: 'office-rule',
      state: 'issued',
      values: { unit: await unitName(tx.manager, supervision.unitId), cause: CAUSES[element] },
    });
  }
  await addToDossier(tx, {
    petitionId: petition.id,
    kind: 'step',
    step: element,
    titleKey: 'step.completed',
  });
}

async function isAnswerLate(tx: OfficeTransaction, petitionId: string): Promise<boolean> {
  const late: unknown[] = await tx.manager.query(
    `SELECT 1 FROM deadline WHERE petition_id = $1 AND row_id IN ('supervision-answer', 'rectification-report')
       AND due_at <= $2 AND (late OR state = 'running') LIMIT 1`,
    [petitionId, tx.now],
  );
  return late.length > 0;
}

/** The supervised work is done, or no longer the unit's: the supervision's own periods end with it. */
export async function concludeSupervision(
  tx: OfficeTransaction,
  step: SupervisionStep,
  instanceKey: string,
  element: 'close-supervision' | 'end-supervision',
): Promise<void> {
  const { petition, supervision } = await lockSupervision(tx, step);
  // A message alone ends nothing.
  if (supervision.endedAt === null) throw new DomainError('supervision.not-over');
  await finishInstance(tx, petition.id, instanceKey);
  await endDeadlines(tx, petition.id, 'cancelled', SUPERVISION_ROWS);
  await addToDossier(tx, {
    petitionId: petition.id,
    kind: 'step',
    step: element,
    titleKey: 'step.completed',
    data: { outcome: supervision.endKind },
  });
}
