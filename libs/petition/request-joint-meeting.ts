import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { lockOpenPetition } from './load-petition';
import { refuseWhileMoving } from './load-transfer';
import { proposeMeeting } from './propose-meeting';

/** Somebody proposes a joint meeting (联席会议) on a major, complex or stuck case; one at a time. */
export async function requestJointMeeting(
  tx: OfficeTransaction,
  petitionId: string,
  reason: string,
): Promise<void> {
  const petition = await lockOpenPetition(tx, petitionId);
  if (petition.protected) throw new DomainError('petition.protected-unavailable');
  await refuseWhileMoving(tx, petitionId);
  // A case that began before meetings had a process of their own may still have one recorded by hand.
  const running: unknown[] = await tx.manager.query(
    `SELECT 1 FROM deadline WHERE petition_id = $1 AND row_id = 'joint-meeting-convened' AND state = 'running'`,
    [petitionId],
  );
  if (running.length > 0) throw new DomainError('petition.joint-meeting-pending');
  await proposeMeeting(tx, { petitionId, reason, cause: 'person' });
}
