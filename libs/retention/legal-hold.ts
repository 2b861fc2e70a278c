import { newId } from '#libs/database/id';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { addToDossier } from '#libs/petition/dossier';
import { lockPetition } from '#libs/petition/load-petition';
import './messages';

/** Nothing of the case is erased until the hold is lifted, whatever its age; one that was approved before is stopped. */
export async function setLegalHold(tx: OfficeTransaction, petitionId: string, reason: string): Promise<void> {
  if (await openHold(tx, petitionId)) throw new DomainError('hold.already-set');
  await tx.manager.query(
    `INSERT INTO legal_hold (id, petition_id, reason, set_by, set_at) VALUES ($1, $2, $3, $4, $5)`,
    [newId(), petitionId, reason, tx.actor.id, tx.now],
  );
  await addToDossier(tx, { petitionId, kind: 'office', titleKey: 'petition.hold-set' });
}

/** From here on the retention period counts again as if there had been no hold. */
export async function liftLegalHold(
  tx: OfficeTransaction,
  petitionId: string,
  reason: string,
): Promise<void> {
  const holdId = await openHold(tx, petitionId);
  if (!holdId) throw new DomainError('hold.not-set');
  await tx.manager.query(
    `INSERT INTO legal_hold_lift (hold_id, reason, lifted_by, lifted_at) VALUES ($1, $2, $3, $4)`,
    [holdId, reason, tx.actor.id, tx.now],
  );
  await addToDossier(tx, { petitionId, kind: 'office', titleKey: 'petition.hold-lifted' });
}

/** The case is locked, so that two can't set or lift at once, nor while it is being erased. */
async function openHold(tx: OfficeTransaction, petitionId: string): Promise<string | undefined> {
  const petition = await lockPetition(tx, petitionId);
  if (petition.erasedAt !== null) throw new DomainError('erasure.erased');
  const [hold]: { id: string }[] = await tx.manager.query(
    `SELECT h.id FROM legal_hold h WHERE h.petition_id = $1
       AND NOT EXISTS (SELECT 1 FROM legal_hold_lift l WHERE l.hold_id = h.id)`,
    [petitionId],
  );
  return hold?.id;
}
