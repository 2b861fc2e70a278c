import type { EntityManager } from 'typeorm';
import { type Actor, forgetSecondFactor, type Sessions } from '#libs/access/index';
import { record } from '#libs/audit/index';
import { newId } from '#libs/database/id';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { giveStaffNotice } from '#libs/staff-notice/give-staff-notice';
import type { AccountResetKind } from './account-reset.entity';
import './messages';

/** What is done, and what is told of it. */
const KINDS = {
  'second-factor': { action: 'access.reset-second-factor', notice: 'second-factor-reset' },
  sessions: { action: 'access.end-sessions', notice: 'sessions-ended' },
  'provider-allowed': { action: 'access.allow-provider', notice: 'provider-allowed' },
  'provider-ended': { action: 'access.end-provider', notice: 'provider-ended' },
} as const satisfies Record<AccountResetKind, object>;

/**
 * An administrator removes the second factor of somebody who has lost it, with the sessions that they have, ends the
 * sessions alone, or decides whether the account may be used by the identity provider; the person is told by whom, and reads why. Throws `organisation.person-not-found` (404),
 * `account.not-oneself`, `access.second-factor-off`.
 */
export async function resetAccount(
  tx: OfficeTransaction,
  sessions: Sessions,
  actor: Actor,
  kind: AccountResetKind,
  personId: string,
  reason: string,
): Promise<void> {
  const { manager } = tx;
  const found: unknown[] = await manager.query('SELECT 1 FROM person WHERE id = $1 FOR NO KEY UPDATE', [
    personId,
  ]);
  if (found.length === 0) throw new DomainError('organisation.person-not-found', { status: 404 });
  if (personId === actor.personId) throw new DomainError('account.not-oneself');
  if (kind === 'second-factor' && !(await forgetSecondFactor(manager, personId))) {
    throw new DomainError('access.second-factor-off');
  }
  if (kind.startsWith('provider')) await setProvider(manager, personId, kind === 'provider-allowed');
  const ended = kind === 'provider-allowed' ? 0 : await sessions.closeAll(manager, personId);
  const id = newId();
  await manager.query(
    `INSERT INTO account_reset (id, person_id, kind, reason, done_by, done_at) VALUES ($1, $2, $3, $4, $5, $6)`,
    [id, personId, kind, reason, actor.personId, tx.now],
  );
  const { action, notice } = KINDS[kind];
  const subject = { subjectType: 'person', subjectId: personId };
  await record(manager, { actor, action, ...subject, detail: { resetId: id, sessions: ended } });
  await giveStaffNotice(tx, {
    groups: [],
    persons: [personId],
    kind: notice,
    givenBy: actor.personId,
    key: id,
  });
}

async function setProvider(manager: EntityManager, personId: string, allowed: boolean): Promise<void> {
  await manager.query('UPDATE person SET provider_allowed = $2 WHERE id = $1', [personId, allowed]);
  if (!allowed) await manager.query('DELETE FROM identity WHERE person_id = $1', [personId]);
}
