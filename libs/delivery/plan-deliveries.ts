import type { EntityManager } from 'typeorm';
import { CARRIED_CHANNELS, type DeliveryChannel, SENT_CHANNELS } from './vocabulary';

/** How often a message is tried before a person has to look at it. */
export const TRIES = 10;

/** Whether the row `r` of `petitioner` has the address that the channel `c.channel` needs. */
export const HAS_ADDRESS = `CASE c.channel WHEN 'email' THEN r.email_cipher IS NOT NULL
  WHEN 'sms' THEN r.phone_cipher IS NOT NULL WHEN 'chat' THEN r.phone_cipher IS NOT NULL
  WHEN 'post' THEN r.address_cipher IS NOT NULL ELSE true END`;

/**
 * Writes a delivery for each of the notices and each way that its petitioner chose and has an address for, in the
 * transaction that gives the notices. A repetition adds none.
 */
export async function planDeliveries(
  manager: Pick<EntityManager, 'query'>,
  noticeIds: readonly string[],
  now: Date,
): Promise<void> {
  if (noticeIds.length === 0) return;
  const planned: unknown[] = await manager.query(
    `INSERT INTO delivery (id, notice_id, petition_id, recipient_ordinal, channel, language, state, created_at, tries_left)
     SELECT gen_random_uuid(), n.id, n.petition_id, n.recipient_ordinal, c.channel, r.notice_language,
       CASE WHEN c.channel = ANY ($2::text[]) THEN 'to-do' ELSE 'waiting' END, $3, $4
     FROM notice n JOIN petitioner r ON r.petition_id = n.petition_id AND r.ordinal = n.recipient_ordinal
       CROSS JOIN LATERAL unnest(r.notice_channels) AS c (channel)
     WHERE n.id = ANY ($1::uuid[]) AND r.withdrawn_at IS NULL AND c.channel = ANY ($5::text[]) AND (${HAS_ADDRESS})
     ON CONFLICT (notice_id, channel) DO NOTHING RETURNING id`,
    [
      noticeIds,
      CARRIED_CHANNELS,
      now,
      TRIES,
      [...SENT_CHANNELS, ...CARRIED_CHANNELS] satisfies DeliveryChannel[],
    ],
  );
  if (planned.length > 0) await manager.query(`SELECT pg_notify('delivery', '')`);
}
