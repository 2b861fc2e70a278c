import type { OfficeTransaction } from '#libs/office/office';
import { enqueue } from '#libs/outbox/enqueue';
import type { Deadline } from './deadline.entity';

/** Whoever waits may come to its wait long after. */
const KEPT_MS = 30 * 86_400_000;

/**
 * The petitioner has not said whether what they told may be shared: as if they had declined, and nothing follows from it. The
 * referral and whoever waits for it are told. The case is locked by the caller; an answer that came first has ended the deadline.
 */
export async function lapseAssistance(
  tx: OfficeTransaction,
  { petitionId }: Pick<Deadline, 'petitionId'>,
): Promise<void> {
  const [lapsed]: [{ id: string }[], number] = await tx.manager.query(
    `UPDATE assistance_referral SET state = 'lapsed', ended_at = $2
     WHERE petition_id = $1 AND state = 'asked' RETURNING id`,
    [petitionId, tx.now],
  );
  for (const { id } of lapsed) {
    await enqueue(
      tx.manager,
      {
        kind: 'publish-message',
        petitionId,
        payload: { name: 'assistance-decided', correlationKey: id, variables: {}, ttlMs: KEPT_MS },
      },
      {
        kind: 'publish-message',
        petitionId,
        payload: { name: 'assistance-stopped', correlationKey: id, variables: {} },
      },
    );
  }
}
