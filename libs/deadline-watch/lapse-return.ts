import type { OfficeTransaction } from '#libs/office/office';
import { enqueue } from '#libs/outbox/enqueue';
import type { Deadline } from './deadline.entity';

/**
 * Nobody has answered an offer of assisted return, or said that they have arrived: it ends as if declined, and nothing follows
 * from it. Its process is told. The case is locked by the caller; an answer that came first has ended the deadline.
 */
export async function lapseReturn(
  tx: OfficeTransaction,
  deadline: Pick<Deadline, 'petitionId' | 'rowId'>,
): Promise<void> {
  const [lapsed]: [{ id: string }[], number] = await tx.manager.query(
    `UPDATE assisted_return SET state = 'lapsed', ended_at = $2
     WHERE petition_id = $1 AND state = $3 RETURNING id`,
    [deadline.petitionId, tx.now, deadline.rowId === 'return-answer' ? 'offered' : 'arranged'],
  );
  for (const { id } of lapsed) {
    await enqueue(tx.manager, {
      kind: 'publish-message',
      petitionId: deadline.petitionId,
      payload: { name: 'return-stopped', correlationKey: id, variables: {} },
    });
  }
}
