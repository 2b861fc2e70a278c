import { startDeadline } from '#libs/deadline-watch/start-deadline';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { enqueue } from '#libs/outbox/enqueue';
import { addToDossier } from './dossier';
import { checkExtensionDays, runningHandling } from './handling-period';
import { lockOpenPetition } from './load-petition';
import { refuseWhileMoving } from './load-transfer';
import { refuseExtendedMerged } from './merging/refuse-extended-merged';

export interface ExtensionRequest {
  days: number;
  reason: string;
}

/** The handler asks for more time (Reg. 34): once, at most 30 days, while the period still runs; the head decides. */
export async function requestExtension(
  tx: OfficeTransaction,
  petitionId: string,
  request: ExtensionRequest,
): Promise<void> {
  const petition = await lockOpenPetition(tx, petitionId);
  if (petition.protected) throw new DomainError('petition.protected-unavailable');
  await refuseWhileMoving(tx, petitionId);
  checkExtensionDays(tx, request.days);
  const handling = await runningHandling(tx, petitionId);
  if (handling.due_at <= tx.now) throw new DomainError('petition.extension-too-late');
  const [{ extended, pending }] = await tx.manager.query(
    `SELECT EXISTS (SELECT 1 FROM deadline_change WHERE deadline_id = $1 AND kind = 'extended') AS extended,
            EXISTS (SELECT 1 FROM deadline WHERE petition_id = $2 AND row_id = 'extension-decision'
                    AND state = 'running') AS pending`,
    [handling.id, petitionId],
  );
  if (extended) throw new DomainError('petition.extension-once');
  await refuseExtendedMerged(tx, petitionId);
  if (pending) throw new DomainError('petition.extension-pending');
  const { id: extensionId } = await startDeadline(tx, {
    petitionId,
    rowId: 'extension-decision',
    countedFrom: tx.now,
    unitId: petition.unitId,
  });
  await addToDossier(tx, {
    petitionId,
    kind: 'office',
    titleKey: 'petition.extension-requested',
    data: { days: request.days, reason: request.reason },
  });
  await enqueue(tx.manager, {
    kind: 'publish-message',
    petitionId,
    payload: {
      name: 'extension-requested',
      correlationKey: petitionId,
      variables: { headGroup: `${petition.unitId}:head`, extensionId },
    },
  });
}
