import { civilDayOf, isoDate } from '#libs/deadline/index';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { countFromReceipt } from './count-from-receipt';
import './messages';
import type { DeliveryResult } from './vocabulary';

export interface RecordedResult {
  result: DeliveryResult;
  /** How, where, why: what the person wrote. */
  reason: string;
  /** The day on which the petitioner received it, `YYYY-MM-DD` in China; today unless it is said. */
  receivedOn?: string;
  /** The photographed receipt: a file of the case. */
  attachmentId?: string;
}

/**
 * Somebody records what became of a delivery that people carry, or that failed and was delivered in another way. Throws
 * `delivery.not-open` (409) unless it waits for people, `delivery.receipt-not-found` (422) for a file of another case.
 */
export async function recordResult(
  tx: OfficeTransaction,
  deliveryId: string,
  { result, reason, receivedOn, attachmentId }: RecordedResult,
): Promise<void> {
  const [changed]: [{ petition_id: string }[]] = await tx.manager.query(
    `UPDATE delivery SET state = $2, settled_at = $3, locked_until = NULL
     WHERE id = $1 AND state IN ('to-do', 'failed', 'unreachable') RETURNING petition_id`,
    [deliveryId, result, tx.now],
  );
  if (!changed[0]) throw new DomainError('delivery.not-open');
  if (attachmentId) {
    const files: unknown[] = await tx.manager.query(
      'SELECT id FROM attachment WHERE id = $1 AND petition_id = $2',
      [attachmentId, changed[0].petition_id],
    );
    if (files.length === 0) {
      throw new DomainError('delivery.receipt-not-found', { status: 422, field: 'attachmentId' });
    }
  }
  const received = result === 'delivered' ? (receivedOn ?? isoDate(civilDayOf(tx.now))) : null;
  await tx.manager.query(
    `INSERT INTO delivery_attempt (delivery_id, at, by_person, outcome, reason, attachment_id, received_on)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [deliveryId, tx.now, tx.actor.id, result, reason, attachmentId ?? null, received],
  );
  if (received !== null) await countFromReceipt(tx, deliveryId, received);
}
