import { endDeadlines } from '#libs/deadline-watch/end-deadline';
import type { OfficeTransaction } from '#libs/office/office';
import type { TransferState } from './entities/unit-transfer.entity';

/** What is left of a transfer when the case ends, or its instance does: nothing that anybody could still decide. */
export async function lapseTransfers(
  tx: OfficeTransaction,
  petitionId: string,
  states: readonly TransferState[],
): Promise<void> {
  const [lapsed] = await tx.manager.query(
    `UPDATE unit_transfer SET state = 'lapsed', ended_at = $2 WHERE petition_id = $1 AND state = ANY ($3) RETURNING id`,
    [petitionId, tx.now, states],
  );
  if (lapsed.length > 0) await endDeadlines(tx, petitionId, 'cancelled', ['transfer-decision']);
}
