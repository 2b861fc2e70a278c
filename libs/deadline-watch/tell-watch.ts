import { enqueue } from '#libs/outbox/enqueue';
import type { OfficeTransaction } from '#libs/office/office';
import type { Deadline } from './deadline.entity';

/** How long the engine keeps a message that comes before the watch has begun to wait for it. */
const MESSAGE_TTL_MS = 24 * 3_600_000;

type Watched = Pick<Deadline, 'id' | 'petitionId' | 'stage' | 'nextAt' | 'watched'>;

/**
 * Tells the engine's watch that its deadline was changed; `watch` says what it has to do now. A deadline that the engine
 * does not watch yet has nobody to tell: its watch begins with what the row says by then.
 */
export async function tellWatch(
  tx: OfficeTransaction,
  deadline: Watched,
  watch: 'running' | 'suspended' | 'closed',
): Promise<void> {
  if (deadline.watched) await enqueue(tx.manager, watchMessage(deadline, watch));
}

/** What a watch is told when its deadline was changed. */
export function watchMessage(deadline: Omit<Watched, 'watched'>, watch: 'running' | 'suspended' | 'closed') {
  return {
    kind: 'publish-message' as const,
    petitionId: deadline.petitionId,
    payload: {
      name: 'deadline-changed',
      correlationKey: deadline.id,
      ttlMs: MESSAGE_TTL_MS,
      variables: { watch, stage: deadline.stage, nextAt: iso(deadline.nextAt) },
    },
  };
}

/**
 * What the engine reads as `nextAt`: FEEL's `date and time` takes this form. A watch that waits for nothing gets a far day
 * rather than null.
 */
export function iso(at: Date | null): string {
  return (at ?? new Date('9999-12-31T00:00:00Z')).toISOString();
}
