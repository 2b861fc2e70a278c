import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';

/** What the engine says of the instance that a job belongs to. */
export interface ClaimingInstance {
  key: string;
  processVersion: number;
}

/** What an instance carries: a petition or a joint meeting. */
export type ClaimedSubject = { petitionId: string } | { meetingId: string };

/** The claim of the instance that a petition was received into. */
export const RECEIVED = 'received';

/**
 * First step of every process of a petition or a meeting: the instance claims it for one cause, so that a second instance of the
 * same cause, started when a command was sent twice, ends itself (`instance-superseded`). Asked again by the same
 * instance it changes nothing.
 */
export async function claimInstance(
  tx: OfficeTransaction,
  claim: ClaimedSubject & { processId: string; cause: string },
  instance: ClaimingInstance,
): Promise<void> {
  const { petitionId = null, meetingId = null } = claim as { petitionId?: string; meetingId?: string };
  const added: unknown[] = await tx.manager.query(
    `INSERT INTO instance_claim (instance_key, petition_id, meeting_id, process_id, process_version, cause, claimed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING instance_key`,
    [instance.key, petitionId, meetingId, claim.processId, instance.processVersion, claim.cause, tx.now],
  );
  if (added.length > 0) return;
  const [holder]: { key: string }[] = await tx.manager.query(
    `SELECT instance_key AS key FROM instance_claim
     WHERE (petition_id = $1 OR meeting_id = $2) AND process_id = $3 AND cause = $4`,
    [petitionId, meetingId, claim.processId, claim.cause],
  );
  if (holder?.key !== instance.key) throw new DomainError('instance-superseded');
}

/** The instance has done its last step: its end in the engine changes nothing of the case any more. */
export async function finishInstance(tx: OfficeTransaction, petitionId: string, key: string): Promise<void> {
  await tx.manager.query(
    `UPDATE instance_claim SET finished_at = $3
     WHERE petition_id = $1 AND instance_key = $2 AND finished_at IS NULL`,
    [petitionId, key, tx.now],
  );
}
