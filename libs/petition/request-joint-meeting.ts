import { startDeadline } from '#libs/deadline-watch/start-deadline';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { enqueue } from '#libs/outbox/enqueue';
import { addToDossier } from './dossier';
import { lockOpenPetition } from './load-petition';
import { refuseWhileMoving } from './load-transfer';

/** Proposes a joint meeting (联席会议) on a major, complex or stuck case; one at a time. */
export async function requestJointMeeting(
  tx: OfficeTransaction,
  petitionId: string,
  reason: string,
): Promise<void> {
  const petition = await lockOpenPetition(tx, petitionId);
  if (petition.protected) throw new DomainError('petition.protected-unavailable');
  await refuseWhileMoving(tx, petitionId);
  const running: unknown[] = await tx.manager.query(
    `SELECT 1 FROM deadline WHERE petition_id = $1 AND row_id = 'joint-meeting-convened' AND state = 'running'`,
    [petitionId],
  );
  if (running.length > 0) throw new DomainError('petition.joint-meeting-pending');
  await startDeadline(tx, {
    petitionId,
    rowId: 'joint-meeting-convened',
    countedFrom: tx.now,
    unitId: 'petition-office',
  });
  await addToDossier(tx, {
    petitionId,
    kind: 'office',
    titleKey: 'petition.joint-meeting-requested',
    data: { reason },
  });
  await enqueue(tx.manager, {
    kind: 'publish-message',
    petitionId,
    payload: { name: 'joint-meeting-requested', correlationKey: petitionId, variables: {} },
  });
}
