import type { DataSource, EntityManager } from 'typeorm';
import type { CommandKind } from './command';

/** A command that was set aside; a person decides what becomes of it. */
export interface PoisonedCommand {
  id: string;
  petitionId: string | null;
  kind: CommandKind;
  attempts: number;
  createdAt: Date;
  poisonedAt: Date;
  /** A code. */
  lastError: string;
}

export interface OutboxStatus {
  /** Commands not yet sent, those set aside not among them; counted up to `COUNTED_AT_MOST`. */
  pending: number;
  poisoned: number;
  /** Seconds since the oldest pending command was written; 0 when there is none. */
  oldestSeconds: number;
}

export const COUNTED_AT_MOST = 10_000;

/** The commands set aside, the latest first. */
export function listPoisoned(source: DataSource | EntityManager, limit = 100): Promise<PoisonedCommand[]> {
  return source.query(
    `SELECT id, petition_id AS "petitionId", kind, attempts, created_at AS "createdAt",
            poisoned_at AS "poisonedAt", last_error AS "lastError"
     FROM outbox WHERE poisoned_at IS NOT NULL ORDER BY poisoned_at DESC, id DESC LIMIT $1`,
    [limit],
  );
}

/**
 * Puts a command that was set aside back in its place. Answers whether there was one. It is known to have been sent
 * before, so a task that it finds completed counts as its own success.
 */
export async function retryPoisoned(manager: EntityManager, id: string): Promise<boolean> {
  const [rows]: [unknown[]] = await manager.query(
    `UPDATE outbox SET poisoned_at = NULL, last_error = NULL, attempts = 1, next_at = clock_timestamp(),
       locked_until = NULL
     WHERE id = $1 AND poisoned_at IS NOT NULL
     RETURNING id, pg_notify('outbox', '')`,
    [id],
  );
  return rows.length > 0;
}

/** How far the engine is behind the office's decisions. */
export async function outboxStatus(source: DataSource | EntityManager): Promise<OutboxStatus> {
  const [row]: { pending: number; poisoned: number; oldest: number | null }[] = await source.query(
    `SELECT
       (SELECT count(*)::int FROM (SELECT 1 FROM outbox WHERE poisoned_at IS NULL
                                   LIMIT ${COUNTED_AT_MOST}) p) AS pending,
       (SELECT count(*)::int FROM outbox WHERE poisoned_at IS NOT NULL) AS poisoned,
       (SELECT extract(epoch FROM clock_timestamp() - created_at)::float8 FROM outbox
        WHERE poisoned_at IS NULL ORDER BY id LIMIT 1) AS oldest`,
  );
  return {
    pending: row?.pending ?? 0,
    poisoned: row?.poisoned ?? 0,
    oldestSeconds: Math.max(0, row?.oldest ?? 0),
  };
}
