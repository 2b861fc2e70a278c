import { newId } from '#libs/database/id';
import { startDeadline } from '#libs/deadline-watch/start-deadline';
import type { OfficeTransaction } from '#libs/office/office';
import { Forwarding } from './entities/forwarding.entity';
import type { Petition } from './entities/petition.entity';

export interface NewForwarding {
  authority: string;
  matter: string;
  whole: boolean;
  /** The unit that sent it and has to see that the answer comes. */
  unitId: string;
  /** Until when the answer is due, `YYYY-MM-DD` in China; the row's length when it is left out. */
  lastDay?: string;
}

/** Puts on record that something was sent to an outside body, and chases its answer; answers when it is due. */
export async function startForwarding(
  tx: OfficeTransaction,
  petition: Pick<Petition, 'id'>,
  { unitId, lastDay, ...sent }: NewForwarding,
): Promise<{ id: string; dueAt: Date }> {
  const id = newId();
  const deadline = await startDeadline(tx, {
    petitionId: petition.id,
    rowId: 'outside-answer',
    countedFrom: tx.now,
    unitId,
    lastDay,
  });
  await tx.manager.insert(Forwarding, {
    ...sent,
    id,
    petitionId: petition.id,
    sentBy: tx.actor.kind === 'person' ? tx.actor.id : null,
    sentAt: tx.now,
    deadlineId: deadline.id,
  });
  return { id, dueAt: deadline.dueAt };
}
