import { enqueue } from '#libs/outbox/enqueue';
import type { OfficeTransaction } from '#libs/office/office';
import type { Deadline } from './deadline.entity';

/** How long the engine keeps a message that comes before the watch has begun to wait for it. */
const MESSAGE_TTL_MS = 24 * 3_600_000;

type Watched = Pick<Deadline, 'id' | 'petitionId' | 'stage' | 'nextAt'>;

/** Starts the engine's watch over a deadline. */
export async function startWatch(tx: OfficeTransaction, deadline: Watched): Promise<void> {
  await enqueue(tx.manager, {
    kind: 'start-instance',
    petitionId: deadline.petitionId,
    payload: {
      processId: 'deadline-watch',
      variables: {
        deadlineId: deadline.id,
        petitionId: deadline.petitionId,
        stage: deadline.stage,
        nextAt: iso(deadline.nextAt),
        watch: 'running',
      },
    },
  });
}

/** Tells the engine's watch that its deadline was changed; `watch` says what it has to do now. */
export async function tellWatch(
  tx: OfficeTransaction,
  deadline: Watched,
  watch: 'running' | 'suspended' | 'closed',
): Promise<void> {
  await enqueue(tx.manager, {
    kind: 'publish-message',
    petitionId: deadline.petitionId,
    payload: {
      name: 'deadline-changed',
      correlationKey: deadline.id,
      ttlMs: MESSAGE_TTL_MS,
      variables: { watch, stage: deadline.stage, nextAt: iso(deadline.nextAt) },
    },
  });
}

/**
 * The deadline has ended: its watch is told, or, when the engine has not been asked for it yet, never starts. A row
 * that the relay has taken counts as started, so a watch is never left waiting.
 */
export async function closeWatch(tx: OfficeTransaction, deadline: Watched): Promise<void> {
  const [unsent] = (await tx.manager.query(
    `DELETE FROM outbox WHERE petition_id = $1 AND kind = 'start-instance' AND payload->'variables'->>'deadlineId' = $2
       AND attempts = 0 AND locked_until IS NULL AND sent_at IS NULL AND poisoned_at IS NULL
     RETURNING id`,
    [deadline.petitionId, deadline.id],
  )) as [{ id: string }[], number];
  if (unsent.length === 0) await tellWatch(tx, deadline, 'closed');
}

/** FEEL's `date and time` reads this form; a watch that waits for nothing gets a far day rather than null. */
function iso(at: Date | null): string {
  return (at ?? new Date('9999-12-31T00:00:00Z')).toISOString();
}
