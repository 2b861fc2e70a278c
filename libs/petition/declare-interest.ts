import { tellVacancy } from '#libs/backlog/tell-vacancy';
import { DomainError } from '#libs/errors/index';
import { notifyChange } from '#libs/database/notify-change';
import type { OfficeTransaction } from '#libs/office/office';
import { addToDossier } from './dossier';
import { lockPetition } from './load-petition';
import { handledTogether, shareInterests } from './merging/share-interests';
import { mayMark } from './may-mark';
import { releaseInterested } from './release-interested';
import { standIn } from './stand-in';
import type { InterestKind } from './vocabulary';

export interface InterestDeclaration {
  personId: string;
  kind: InterestKind;
  reason: string;
}

/**
 * Puts on record that a person has an interest in the matter (Reg. 28): from now on they neither see nor get it. What
 * they had claimed goes back to its group; when nobody is left there, to the head or the supervisor (see standIn).
 * Refused (403, `petition.interest-not-yours`) for somebody else's interest, unless the actor is head of a unit that the
 * person is in or under, or supervisor, or on the protected path of the discipline office. Refused (409,
 * `petition.interest-nobody-left`) when an accusation would be with nobody.
 */
export async function declareInterest(
  tx: OfficeTransaction,
  petitionId: string,
  declaration: InterestDeclaration,
): Promise<void> {
  const petition = await lockPetition(tx, petitionId);
  const { personId, kind, reason } = declaration;
  const people: unknown[] = await tx.manager.query(`SELECT 1 FROM person WHERE id = $1 AND active`, [
    personId,
  ]);
  if (people.length === 0)
    throw new DomainError('petition.unknown-person', { status: 422, field: 'personId' });
  if (personId !== tx.actor.id && !(await mayMark(tx, personId, petition.protected))) {
    throw new DomainError('petition.interest-not-yours', { status: 403 });
  }
  const added: unknown[] = await tx.manager.query(
    `INSERT INTO interest (petition_id, person_id, kind, reason, declared_by, at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT DO NOTHING RETURNING person_id`,
    [petitionId, personId, kind, reason, tx.actor.id, tx.now],
  );
  if (added.length === 0) throw new DomainError('petition.interest-known');
  await releaseInterested(tx, petitionId);
  if (!(await standIn(tx, petitionId))) throw new DomainError('petition.interest-nobody-left');
  await tellVacancy(tx, petitionId, personId);
  for (const other of await handledTogether(tx, petitionId)) await shareInterests(tx, petitionId, other);
  await notifyChange(tx.manager, { t: 'petition', petitionId });
  await addToDossier(tx, {
    petitionId,
    kind: 'office',
    titleKey: 'petition.interest-declared',
    data: { personId, kind },
  });
}
