import { newId } from '#libs/database/id';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { addToDossier } from './dossier';
import { lockPetition } from './load-petition';
import { mayMark } from './may-mark';
import './messages';
import './merging/merge-messages';
import { handledTogether } from './merging/share-interests';
import { standIn } from './stand-in';

/**
 * Lifts an interest that was recorded wrongly: what was recorded stays on record, with who lifted it and why. The person
 * sees the case again, and what others stood in for goes back to its group. Refused (403) for one's own interest
 * (`petition.interest-own`) and for anybody who may not record one of others (`petition.interest-not-yours`);
 * 404 `petition.interest-unknown` when there is none.
 */
export async function liftInterest(
  tx: OfficeTransaction,
  petitionId: string,
  { personId, reason }: { personId: string; reason: string },
): Promise<void> {
  const petition = await lockPetition(tx, petitionId);
  // Not even a supervisor judges whether the own interest holds.
  if (personId === tx.actor.id) throw new DomainError('petition.interest-own', { status: 403 });
  if (!(await mayMark(tx, personId, petition.protected))) {
    throw new DomainError('petition.interest-not-yours', { status: 403 });
  }
  const together = await handledTogether(tx, petitionId);
  const [there] = await tx.manager.query(
    `SELECT through_petition_id AS through FROM interest WHERE petition_id = $1 AND person_id = $2`,
    [petitionId, personId],
  );
  if (there?.through) throw new DomainError('merge.interest-of-other');
  const lifted: unknown[] = await tx.manager.query(
    `WITH gone AS (DELETE FROM interest WHERE petition_id = $1 AND person_id = $2 RETURNING *)
     INSERT INTO interest_lifted
       (id, petition_id, person_id, kind, reason, declared_by, declared_at, lifted_by, lifted_at, lift_reason)
     SELECT $3, petition_id, person_id, kind, reason, declared_by, at, $4, $5, $6 FROM gone RETURNING id`,
    [petitionId, personId, newId(), tx.actor.id, tx.now, reason],
  );
  if (lifted.length === 0) throw new DomainError('petition.interest-unknown', { status: 404 });
  await addToDossier(tx, {
    petitionId,
    kind: 'office',
    titleKey: 'petition.interest-lifted',
    data: { personId },
  });
  await tx.manager.query(
    `DELETE FROM interest WHERE petition_id = ANY ($1) AND person_id = $2 AND through_petition_id = $3`,
    [together, personId, petitionId],
  );
  for (const other of together) await standIn(tx, other);
  // There is somebody more who may handle it, so that nobody is left without.
  await standIn(tx, petitionId);
}
