import { newId } from '#libs/database/id';
import { type OfficeTransaction, onBehalfOf } from '#libs/office/office';
import type { DeadlineChangeKind } from './deadline-change.entity';

export interface ChangeRecord {
  deadlineId: string;
  kind: DeadlineChangeKind;
  fromDueAt?: Date;
  toDueAt?: Date;
  reason?: string;
  article?: string;
  approvedBy?: string;
}

/** Adds a line to a deadline's history, once for each cause; false when it was there already. */
export async function recordChange(tx: OfficeTransaction, change: ChangeRecord): Promise<boolean> {
  const rows: unknown[] = await tx.manager.query(
    `INSERT INTO deadline_change
       (id, deadline_id, at, kind, from_due_at, to_due_at, reason, article, by_person, approved_by, idempotency_key,
        on_behalf_of)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     ON CONFLICT (idempotency_key) DO NOTHING RETURNING id`,
    [
      newId(),
      change.deadlineId,
      tx.now,
      change.kind,
      change.fromDueAt ?? null,
      change.toDueAt ?? null,
      change.reason ?? null,
      change.article ?? null,
      tx.actor.id,
      change.approvedBy ?? null,
      `${tx.cause}:${change.kind}:${change.deadlineId}`,
      onBehalfOf(tx.actor),
    ],
  );
  return rows.length > 0;
}
