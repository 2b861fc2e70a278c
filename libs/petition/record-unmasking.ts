import type { EntityManager } from 'typeorm';
import { record } from '#libs/audit/index';
import { newId } from '#libs/database/id';

export interface Unmask {
  petitionId: string;
  personId: string;
  /** Names of the fields, never their values. */
  fields: readonly string[];
  /** Whose line of the signed list, when it is not the representatives. */
  ordinal?: number;
  reason: string;
  now: Date;
}

/** Puts a look at personal fields on record: why, where it can be erased later; that it was, in the audit for good. */
export async function recordUnmasking(
  manager: Pick<EntityManager, 'query'>,
  { petitionId, personId, fields, ordinal, reason, now }: Unmask,
): Promise<void> {
  const unmaskingId = newId();
  await manager.query(
    `INSERT INTO unmasking (id, petition_id, person_id, at, fields, reason) VALUES ($1, $2, $3, $4, $5, $6)`,
    [unmaskingId, petitionId, personId, now, fields, reason],
  );
  await record(manager, {
    actor: { personId },
    action: 'petition.reveal',
    subjectType: 'petition',
    subjectId: petitionId,
    detail: { fields, ...(ordinal === undefined ? {} : { ordinal }), unmaskingId },
  });
}
