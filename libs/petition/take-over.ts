import type { OfficeTransaction } from '#libs/office/office';
import { enqueue } from '#libs/outbox/enqueue';
import { type ClaimingInstance, finishInstance } from './claim-instance';
import type { Petition } from './entities/petition.entity';
import { lapseTransfers } from './lapse-transfers';

/**
 * The instance takes a case over from the one that handled it before, which is ended unless it has done its last step.
 * Sets what the petition names; the caller saves it.
 */
export async function takeOver(
  tx: OfficeTransaction,
  petition: Petition,
  instance: ClaimingInstance,
): Promise<void> {
  const before = petition.instanceKey;
  petition.instanceKey = instance.key;
  petition.processVersion = instance.processVersion;
  if (before === null || before === instance.key) return;
  const [old]: { finished: boolean }[] = await tx.manager.query(
    `SELECT finished_at IS NOT NULL AS finished FROM instance_claim WHERE instance_key = $1`,
    [before],
  );
  if (!old || old.finished) return;
  await finishInstance(tx, petition.id, before);
  await lapseTransfers(tx, petition.id, ['requested']);
  await enqueue(tx.manager, {
    kind: 'cancel-instance',
    petitionId: petition.id,
    payload: { instanceKey: before },
  });
}

/**
 * The petitioner has withdrawn, and an instance that runs is told of it. Where none does, a new one goes on: it is told
 * itself, and ends the case.
 */
export async function isWithdrawnFrom(tx: OfficeTransaction, petition: Petition): Promise<boolean> {
  const rows: unknown[] = await tx.manager.query(
    `SELECT 1 FROM dossier_entry WHERE petition_id = $1 AND title_key = 'petition.withdrawn' AND EXISTS (
       SELECT 1 FROM instance_claim c WHERE c.instance_key = $2 AND c.finished_at IS NULL)`,
    [petition.id, petition.instanceKey],
  );
  return rows.length > 0;
}
