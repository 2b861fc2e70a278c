import { record } from '#libs/audit/index';
import { notifyChange } from '#libs/database/notify-change';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { finishInstance } from '#libs/petition/claim-instance';
import { addToDossier } from '#libs/petition/dossier';
import { lockPetition } from '#libs/petition/load-petition';
import type { ErasureStep } from './erasure-step';
import './messages';

/**
 * Last step: nothing is left, and the certificate (销毁证明) goes into the audit, whose chain vouches for it: the rule, who
 * appraised and who approved, when, and how many rows of what. Numbers and ids only.
 */
export async function certifyErasure(
  tx: OfficeTransaction,
  { petitionId, erasureId }: ErasureStep,
  instanceKey: string,
): Promise<void> {
  await lockPetition(tx, petitionId);
  // That there was a complaint about an official is nothing that who reads the audit may learn.
  const [certificate]: { left: number; detail: Record<string, unknown> }[] = await tx.manager.query(
    `SELECT (SELECT count(*)::int FROM erasure_blob b WHERE b.erasure_id = e.id) AS left,
       jsonb_build_object('erasureId', e.id, 'rule', e.rule, 'dueAt', e.due_at, 'erasedAt', n.at, 'counts', n.counts - 'conduct_complaint',
         'appraisedBy', (SELECT d.person_id FROM erasure_decision d WHERE d.erasure_id = e.id AND d.step = 'appraise'),
         'approvedBy', (SELECT d.person_id FROM erasure_decision d WHERE d.erasure_id = e.id AND d.step = 'approve'))
         AS detail
     FROM erasure e JOIN erasure_end n ON n.erasure_id = e.id AND n.kind = 'erased' WHERE e.id = $1`,
    [erasureId],
  );
  if (!certificate || certificate.left > 0) throw new DomainError('erasure.files-left');
  await finishInstance(tx, petitionId, instanceKey);
  await addToDossier(tx, { petitionId, kind: 'step', step: 'certify-erasure', titleKey: 'step.completed' });
  await record(tx.manager, {
    actor: 'system',
    action: 'petition.erase',
    subjectType: 'petition',
    subjectId: petitionId,
    detail: certificate.detail,
  });
  await notifyChange(tx.manager, { t: 'petition', petitionId });
}
