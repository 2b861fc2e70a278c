import type { DataSource, EntityManager } from 'typeorm';
import { record } from '#libs/audit/index';
import { DomainError } from '#libs/errors/index';
import { REMINDER_TRIES, type ReminderKind, type ReminderMailKind } from './vocabulary';
import './webhook/messages';

/** A reminder that could not be sent and is not tried any more; nothing says to whom it was or of what. */
export interface DeadLetter {
  id: string;
  way: 'email' | 'webhook';
  kind: ReminderKind | ReminderMailKind;
  /** What the office calls the address; of a webhook alone. */
  webhook: string | null;
  attempts: number;
  failedAt: Date;
  /** The mail server's or receiver's last answer: a code. */
  answer: string;
}

interface Person {
  readonly personId: string;
}

const SHOWN = 100;

/** The newest, and how many there are of all. */
export async function readDeadLetters(
  manager: Pick<EntityManager, 'query'>,
): Promise<{ items: DeadLetter[]; total: number }> {
  const items: DeadLetter[] = await manager.query(
    `SELECT * FROM (
       (SELECT m.id, 'email' AS way, m.kind, NULL AS webhook, m.attempts, m.settled_at AS "failedAt", coalesce(m.answer, '') AS answer
        FROM reminder_mail m WHERE m.state = 'failed' ORDER BY m.settled_at DESC, m.id DESC LIMIT ${SHOWN})
       UNION ALL
       (SELECT c.id, 'webhook', r.kind, h.name, c.attempts, c.settled_at, coalesce(c.answer, '')
        FROM webhook_call c JOIN reminder r ON r.id = c.reminder_id JOIN webhook h ON h.id = c.webhook_id
        WHERE c.state = 'failed' ORDER BY c.settled_at DESC, c.id DESC LIMIT ${SHOWN})) d
     ORDER BY "failedAt" DESC, id DESC LIMIT ${SHOWN}`,
  );
  return { items, total: await countDeadLetters(manager) };
}

export async function countDeadLetters(manager: Pick<EntityManager, 'query'>): Promise<number> {
  const [{ count }]: [{ count: number }] = await manager.query(
    `SELECT ((SELECT count(*) FROM reminder_mail WHERE state = 'failed')
       + (SELECT count(*) FROM webhook_call WHERE state = 'failed'))::int AS count`,
  );
  return count;
}

/** Sends one again, under its old key. Throws `dead-letter.not-failed` (409), also for one that there is not. */
export function retryDeadLetter(dataSource: DataSource, actor: Person, id: string): Promise<void> {
  return dataSource.transaction(async (manager) => {
    const { emails, webhooks } = await wake(manager, id);
    if (emails + webhooks === 0) throw new DomainError('dead-letter.not-failed');
    await recordOf(manager, actor, 'dead-letter.retry', id, { way: emails > 0 ? 'email' : 'webhook' });
  });
}

/** Sends all of them again; answers how many. */
export function retryDeadLetters(dataSource: DataSource, actor: Person): Promise<number> {
  return dataSource.transaction(async (manager) => {
    const woken = await wake(manager, null);
    if (woken.emails + woken.webhooks > 0)
      await recordOf(manager, actor, 'dead-letter.retry-all', 'all', { ...woken });
    return woken.emails + woken.webhooks;
  });
}

async function wake(
  manager: EntityManager,
  id: string | null,
): Promise<{ emails: number; webhooks: number }> {
  const again = async (table: 'reminder_mail' | 'webhook_call') => {
    const [, count]: [unknown, number] = await manager.query(
      `UPDATE ${table} SET state = 'waiting', tries_left = $2, next_at = statement_timestamp(), settled_at = NULL, locked_until = NULL
       WHERE state = 'failed' AND ($1::uuid IS NULL OR id = $1)`,
      [id, REMINDER_TRIES],
    );
    return count;
  };
  return { emails: await again('reminder_mail'), webhooks: await again('webhook_call') };
}

function recordOf(
  manager: EntityManager,
  actor: Person,
  action: string,
  subjectId: string,
  detail: Record<string, unknown>,
): Promise<void> {
  return record(manager, { actor, action, subjectType: 'dead-letter', subjectId, detail });
}
