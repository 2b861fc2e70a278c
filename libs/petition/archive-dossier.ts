import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { finishInstance } from './claim-instance';
import { addToDossier } from './dossier';
import { fileCase } from './file-case';
import { lockPetition } from './load-petition';
import { ENDED } from './vocabulary';

/**
 * Files the dossier (一案一档). Nothing is archived that was not answered (guard 3), nor while the petitioner's 30 days for
 * a review run (guard 9): closing a case cancels what runs of its deadlines, and with them the right. An instance
 * whose case is being handled anew by another files nothing, and a case under an appeal that was admitted late is
 * filed when that ends.
 */
export async function archiveDossier(
  tx: OfficeTransaction,
  petitionId: string,
  instanceKey: string,
): Promise<void> {
  const petition = await lockPetition(tx, petitionId);
  if (petition.instanceKey !== instanceKey) return;
  if (ENDED.includes(petition.status)) throw new DomainError('petition.already-closed');
  if (petition.opinionDeliveredAt === null) throw new DomainError('petition.opinion-needed');
  if (await mayAskForReview(tx, petitionId)) throw new DomainError('petition.review-window-open');
  await finishInstance(tx, petitionId, instanceKey);
  await addToDossier(tx, {
    petitionId,
    kind: 'step',
    step: 'archive-dossier',
    titleKey: 'step.archive-dossier',
  });
  if (!(await isUnderAppeal(tx, petitionId))) await fileCase(tx, petition);
}

async function mayAskForReview(tx: OfficeTransaction, petitionId: string): Promise<boolean> {
  const rows: unknown[] = await tx.manager.query(
    `SELECT 1 FROM deadline WHERE petition_id = $1 AND row_id = 'review-request' AND state IN ('running', 'suspended')`,
    [petitionId],
  );
  return rows.length > 0;
}

/** A review or re-review is under way, or the petitioner still has time to ask for a re-review. */
async function isUnderAppeal(tx: OfficeTransaction, petitionId: string): Promise<boolean> {
  const rows: unknown[] = await tx.manager.query(
    `SELECT 1 FROM review WHERE petition_id = $1 AND state = 'admitted'
     UNION ALL SELECT 1 FROM review WHERE petition_id = $1 AND state = 'requested' AND level = 're-review'
     UNION ALL SELECT 1 FROM deadline WHERE petition_id = $1 AND row_id = 're-review-request' AND state = 'running'`,
    [petitionId],
  );
  return rows.length > 0;
}
