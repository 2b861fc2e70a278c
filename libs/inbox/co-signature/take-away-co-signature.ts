import type { Actor } from '#libs/access/index';
import { record } from '#libs/audit/index';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { addToDossier } from '#libs/petition/dossier';
import { giveStaffNotice } from '#libs/staff-notice/give-staff-notice';
import { announce } from './announce';
import { loadCoSignature } from './load-co-signature';
import './messages';

/**
 * Takes away a co-signer who has not answered, with a reason that they read, by whoever has the task. Throws `co-sign.not-found`
 * (404), `co-sign.not-yours` (403), `co-sign.over` (409).
 */
export async function takeAwayCoSignature(
  tx: OfficeTransaction,
  actor: Actor,
  id: string,
  reason: string,
): Promise<void> {
  const asked = await loadCoSignature(tx, actor, id);
  const { taskKey, petitionId, signerId } = asked;
  if (asked.holder !== actor.personId) throw new DomainError('co-sign.not-yours', { status: 403 });
  if (!asked.waits) throw new DomainError('co-sign.over');
  await tx.manager.query(
    `UPDATE co_signature SET state = 'taken-away', reason = $2, ended_by = $3, ended_at = $4 WHERE id = $1`,
    [id, reason.trim(), actor.personId, tx.now],
  );
  const detail = { coSignature: id };
  await record(tx.manager, {
    actor,
    action: 'task.co-sign-take-away',
    subjectType: 'task',
    subjectId: taskKey,
    detail,
  });
  const about = { petitionId, givenBy: actor.personId, key: id };
  await giveStaffNotice(tx, { groups: [], persons: [signerId], kind: 'co-sign-taken-away', ...about });
  await addToDossier(tx, {
    petitionId,
    kind: 'office',
    step: asked.elementId,
    titleKey: 'co-sign.taken-away',
    data: { coSigner: asked.signer, reason: reason.trim() },
  });
  await announce(tx.manager, taskKey);
}
