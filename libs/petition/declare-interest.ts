import { DomainError } from '#libs/errors/index';
import { notifyChange } from '#libs/database/notify-change';
import type { OfficeTransaction } from '#libs/office/office';
import { addToDossier } from './dossier';
import { lockPetition } from './load-petition';

/** Puts on record that a person has an interest in the matter (Reg. 28): from now on they neither see nor get it. */
export async function declareInterest(
  tx: OfficeTransaction,
  petitionId: string,
  declaration: { personId: string; reason: string },
): Promise<void> {
  await lockPetition(tx, petitionId);
  const people: unknown[] = await tx.manager.query(`SELECT 1 FROM person WHERE id = $1 AND active`, [
    declaration.personId,
  ]);
  if (people.length === 0)
    throw new DomainError('petition.unknown-person', { status: 422, field: 'personId' });
  const added: unknown[] = await tx.manager.query(
    `INSERT INTO interest (petition_id, person_id, reason, declared_by, at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT DO NOTHING RETURNING person_id`,
    [petitionId, declaration.personId, declaration.reason, tx.actor.id, tx.now],
  );
  if (added.length === 0) throw new DomainError('petition.interest-known');
  await tx.manager.query(
    `UPDATE task SET assignee = NULL, claimed_at = NULL, draft = NULL
     WHERE petition_id = $1 AND assignee = $2 AND state = 'open'`,
    [petitionId, declaration.personId],
  );
  await notifyChange(tx.manager, { t: 'petition', petitionId });
  await addToDossier(tx, {
    petitionId,
    kind: 'office',
    titleKey: 'petition.interest-declared',
    data: { personId: declaration.personId },
  });
}
