import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import './messages';
import { TRIES } from './plan-deliveries';
import { SENT_CHANNELS } from './vocabulary';

/** Sends a delivery of the dead-letter list again. Throws `delivery.not-failed` (409) for any other. */
export async function retryDelivery(tx: OfficeTransaction, deliveryId: string): Promise<void> {
  const [changed]: [unknown[]] = await tx.manager.query(
    `UPDATE delivery SET state = 'waiting', tries_left = $2, next_at = statement_timestamp(), settled_at = NULL,
       locked_until = NULL
     WHERE id = $1 AND state = 'failed' AND channel = ANY ($3::text[]) RETURNING pg_notify('delivery', '')`,
    [deliveryId, TRIES, SENT_CHANNELS],
  );
  if (changed.length === 0) throw new DomainError('delivery.not-failed');
  await tx.manager.query(
    `INSERT INTO delivery_attempt (delivery_id, at, by_person, outcome) VALUES ($1, $2, $3, 'retried')`,
    [deliveryId, tx.now, tx.actor.id],
  );
}
