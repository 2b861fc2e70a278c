import type { EntityManager } from 'typeorm';
import { type Command, defaultPriority } from './command';

/**
 * Puts commands to the engine into the outbox, within the caller's transaction: they are sent if and only if it
 * commits.
 *
 * Commands of one petition are sent in the order of their writing, except that a command does not wait for less urgent
 * ones: the completion of a task overtakes the start of a deadline's watch, while the messages to that watch, being as
 * urgent as its start, stay behind it.
 */
export async function enqueue(manager: EntityManager, ...commands: Command[]): Promise<void> {
  if (commands.length === 0) return;
  const rows = commands.map((command) => ({
    petition_id: command.petitionId,
    kind: command.kind,
    payload: command.payload,
    priority: command.priority ?? defaultPriority(command),
  }));
  await manager.query(
    `WITH added AS (
       INSERT INTO outbox (petition_id, kind, payload, priority)
       SELECT petition_id, kind, payload, priority
       FROM jsonb_to_recordset($1::jsonb) AS r (petition_id uuid, kind text, payload jsonb, priority smallint)
     )
     SELECT pg_notify('outbox', '')`,
    [JSON.stringify(rows)],
  );
}
