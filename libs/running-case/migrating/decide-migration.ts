import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { auditMigration } from './audit-migration';
import type { MigrationState } from './case-migration.entity';
import '../messages';

interface Locked {
  id: string;
  state: MigrationState;
  proposedBy: string;
}

async function lock(manager: EntityManager, id: string, ...states: MigrationState[]): Promise<Locked> {
  const [found]: Locked[] = await manager.query(
    `SELECT id, state, proposed_by AS "proposedBy" FROM case_migration WHERE id = $1 FOR UPDATE`,
    [id],
  );
  if (!found) throw new DomainError('running.migrate.not-found', { status: 404 });
  if (!states.includes(found.state)) throw new DomainError('running.migrate.other-state');
  return found;
}

/** By somebody else than whoever proposed it; the worker begins at once. */
export async function approveMigration(tx: OfficeTransaction, id: string, word: string): Promise<void> {
  await decide(tx, id, 'running', word);
  await auditMigration(tx, 'approve-migration', id);
  await ring(tx.manager);
}

export async function rejectMigration(tx: OfficeTransaction, id: string, word: string): Promise<void> {
  await decide(tx, id, 'rejected', word);
  await auditMigration(tx, 'reject-migration', id);
}

/** By whoever proposed it. */
export async function withdrawMigration(tx: OfficeTransaction, id: string): Promise<void> {
  const { proposedBy } = await lock(tx.manager, id, 'proposed');
  if (proposedBy !== tx.actor.id) throw new DomainError('running.move.not-yours', { status: 403 });
  await settle(tx, id, 'withdrawn', null);
  await auditMigration(tx, 'withdraw-migration', id);
}

/** No further case is begun; those that the engine has already are done. */
export async function pauseMigration(tx: OfficeTransaction, id: string): Promise<void> {
  await lock(tx.manager, id, 'running');
  await tx.manager.query(`UPDATE case_migration SET state = 'paused' WHERE id = $1`, [id]);
  await auditMigration(tx, 'pause-migration', id);
}

export async function resumeMigration(tx: OfficeTransaction, id: string): Promise<void> {
  await lock(tx.manager, id, 'paused');
  await tx.manager.query(`UPDATE case_migration SET state = 'running' WHERE id = $1`, [id]);
  await auditMigration(tx, 'resume-migration', id);
  await ring(tx.manager);
}

async function decide(
  tx: OfficeTransaction,
  id: string,
  state: 'running' | 'rejected',
  word: string,
): Promise<void> {
  const { proposedBy } = await lock(tx.manager, id, 'proposed');
  if (proposedBy === tx.actor.id) throw new DomainError('running.move.own', { status: 403 });
  await settle(tx, id, state, word.trim());
}

async function settle(
  { manager, actor, now }: OfficeTransaction,
  id: string,
  state: MigrationState,
  word: string | null,
): Promise<void> {
  await manager.query(
    `UPDATE case_migration SET state = $2, decided_by = $3, decided_at = $4, word = $5 WHERE id = $1`,
    [id, state, actor.id, now, word],
  );
}

async function ring(manager: EntityManager): Promise<void> {
  await manager.query(`SELECT pg_notify('case_migration', '')`);
}
