import type { OfficeTransaction } from '#libs/office/office';
import { enqueue } from '#libs/outbox/enqueue';
import { finishInstance } from './claim-instance';
import { addToDossier } from './dossier';
import { fileCase } from './file-case';
import { lockReview, type ReviewStep } from './load-review';

/**
 * Nothing follows a review or re-review any more. The process that handles the case is told and files it; where that
 * has done its last step already, because the request was late, the case is filed here.
 */
export async function concludeReview(
  tx: OfficeTransaction,
  step: ReviewStep,
  instanceKey: string,
): Promise<void> {
  const { petition, review } = await lockReview(tx, step);
  await finishInstance(tx, petition.id, instanceKey);
  if (petition.status === 'withdrawn') return;
  await addToDossier(tx, {
    petitionId: petition.id,
    kind: 'step',
    step: `conclude-${review.level}`,
    titleKey: 'step.completed',
  });
  const [handling]: { finished: boolean }[] = await tx.manager.query(
    `SELECT finished_at IS NOT NULL AS finished FROM instance_claim WHERE instance_key = $1`,
    [petition.instanceKey],
  );
  if (handling?.finished) return fileCase(tx, petition);
  await enqueue(tx.manager, {
    kind: 'publish-message',
    petitionId: petition.id,
    payload: { name: 'appeal-concluded', correlationKey: petition.id, variables: {} },
  });
}
