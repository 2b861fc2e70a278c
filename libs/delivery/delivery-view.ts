import type { EntityManager } from 'typeorm';
import { type Actor, petitionVisibility } from '#libs/access/index';
import type { DeliveryChannel, DeliveryState } from './vocabulary';

type Db = Pick<EntityManager, 'query'>;

export interface DeliveryEvent {
  at: Date;
  /** Who recorded it; null for the product's own tries. */
  by: string | null;
  outcome: string;
  answer: string | null;
  reason: string | null;
  /** The day of receipt, `YYYY-MM-DD`; of what was delivered alone. */
  receivedOn: string | null;
  attachmentId: string | null;
}

export interface DeliveryView {
  id: string;
  noticeId: string;
  channel: DeliveryChannel;
  state: DeliveryState;
  attempts: number;
  settledAt: Date | null;
  events: DeliveryEvent[];
}

/** Every delivery of a case with its tries and what was recorded: the proof of delivery. */
export async function readDeliveries(db: Db, petitionId: string): Promise<DeliveryView[]> {
  const deliveries: Omit<DeliveryView, 'events'>[] = await db.query(
    `SELECT id, notice_id AS "noticeId", channel, state, attempts, settled_at AS "settledAt"
     FROM delivery WHERE petition_id = $1 ORDER BY created_at, channel, id`,
    [petitionId],
  );
  const events: (DeliveryEvent & { deliveryId: string })[] = await db.query(
    `SELECT a.delivery_id AS "deliveryId", a.at, p.display_name AS by, a.outcome, a.answer, a.reason,
       a.received_on::text AS "receivedOn", a.attachment_id AS "attachmentId"
     FROM delivery d JOIN delivery_attempt a ON a.delivery_id = d.id LEFT JOIN person p ON p.id = a.by_person
     WHERE d.petition_id = $1 ORDER BY a.id`,
    [petitionId],
  );
  return deliveries.map((delivery) => ({
    ...delivery,
    events: events
      .filter(({ deliveryId }) => deliveryId === delivery.id)
      .map(({ deliveryId: _, ...event }) => event),
  }));
}

export interface DeliveryRow {
  id: string;
  petitionId: string;
  receiptNumber: string;
  recipientOrdinal: number;
  noticeKind: string;
  channel: DeliveryChannel;
  createdAt: Date;
  attempts: number;
  answer: string | null;
}

/** Deliveries of cases that the actor may see and that wait for people, the oldest first, 200 at most. */
export function listDeliveries(db: Db, actor: Actor, state: 'failed' | 'to-do'): Promise<DeliveryRow[]> {
  const visible = petitionVisibility(actor, 'p', 2);
  return db.query(
    `SELECT d.id, d.petition_id AS "petitionId", p.receipt_number AS "receiptNumber",
       d.recipient_ordinal AS "recipientOrdinal", n.kind AS "noticeKind", d.channel, d.created_at AS "createdAt",
       d.attempts, d.answer
     FROM delivery d JOIN petition p ON p.id = d.petition_id JOIN notice n ON n.id = d.notice_id
     WHERE d.state = $1 AND ${visible.sql} ORDER BY d.created_at, d.id LIMIT 200`,
    [state, ...visible.params],
  );
}

/** How many wait, for a gateway and for people. */
export async function countDeliveries(db: Db): Promise<{ waiting: number; failed: number; toDo: number }> {
  const rows: { waiting: number; failed: number; toDo: number }[] = await db.query(
    `SELECT count(*) FILTER (WHERE state = 'waiting')::int AS waiting, count(*) FILTER (WHERE state = 'failed')::int AS failed,
       count(*) FILTER (WHERE state = 'to-do')::int AS "toDo"
     FROM delivery WHERE state IN ('waiting', 'failed', 'to-do')`,
  );
  return rows[0] ?? { waiting: 0, failed: 0, toDo: 0 };
}
