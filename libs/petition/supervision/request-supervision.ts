import type { Actor } from '#libs/access/index';
import { openSupervision, SUPERVISION_ROWS } from '#libs/deadline-watch/supervise-late';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { addToDossier } from '../dossier';
import { lockOpenPetition } from '../load-petition';
import { requireUnitId } from '../require-unit';
import './supervision-messages';

/**
 * A leader or the petition office has the responsible unit's work on a case supervised, late or not: what is due first.
 * An accusation is handled by discipline alone and never supervised here (Reg. 30).
 */
export async function requestSupervision(
  tx: OfficeTransaction,
  actor: Actor,
  petitionId: string,
  reason: string,
): Promise<void> {
  const petition = await lockOpenPetition(tx, petitionId);
  if (petition.protected) throw new DomainError('petition.protected-unavailable');
  const unitId = requireUnitId(petition);
  const [supervised]: { id: string }[] = await tx.manager.query(
    `SELECT id FROM deadline WHERE petition_id = $1 AND unit_id = $2 AND state IN ('running', 'suspended')
       AND actor_role <> 'petitioner'
       AND row_id <> 'objection' AND row_id <> ALL ($3)
     ORDER BY due_at, id LIMIT 1`,
    [petitionId, unitId, SUPERVISION_ROWS],
  );
  if (!supervised) throw new DomainError('supervision.nothing-open');
  const isOffice = actor.posts.some((post) => post.role === 'supervisor');
  const isNew = await openSupervision(tx, {
    petitionId,
    unitId,
    deadlineId: supervised.id,
    origin: isOffice ? 'supervisor' : 'leader',
    reason,
    openedBy: actor.personId,
  });
  if (!isNew) throw new DomainError('supervision.pending');
  await addToDossier(tx, {
    petitionId,
    kind: 'office',
    titleKey: 'supervision.requested',
    data: { reason },
  });
}
