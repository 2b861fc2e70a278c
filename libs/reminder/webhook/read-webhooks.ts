import type { EntityManager } from 'typeorm';
import type { FieldCipher } from '#libs/field-cipher/field-cipher';
import type { ReminderKind } from '../vocabulary';

export interface WebhookView {
  id: string;
  name: string;
  url: string;
  kinds: ReminderKind[];
  active: boolean;
  secretSince: Date;
  /** To be sent, or sent again. */
  waiting: number;
  failed: number;
  /** When the receiver last took one. */
  sentAt: Date | null;
}

/** Every address with how it goes with it, by name; never its secret. */
export async function readWebhooks(
  manager: Pick<EntityManager, 'query'>,
  cipher: FieldCipher,
): Promise<WebhookView[]> {
  const rows: (Omit<WebhookView, 'url'> & { sealed: Buffer })[] = await manager.query(
    `SELECT h.id, h.name, h.url_cipher AS sealed, h.kinds, h.active, h.secret_since AS "secretSince",
       coalesce(c.waiting, 0)::int AS waiting, coalesce(c.failed, 0)::int AS failed, c."sentAt"
     FROM webhook h LEFT JOIN (
       SELECT webhook_id, count(*) FILTER (WHERE state = 'waiting') AS waiting, count(*) FILTER (WHERE state = 'failed') AS failed,
         max(settled_at) FILTER (WHERE state = 'sent') AS "sentAt"
       FROM webhook_call GROUP BY webhook_id) c ON c.webhook_id = h.id
     ORDER BY h.name, h.id`,
  );
  return rows.map(({ sealed, ...row }) => ({ ...row, url: cipher.open(sealed) }));
}
