import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { addToDossier } from './dossier';
import { lockOpenPetition } from './load-petition';
import { hashQueryCode } from './query-code-hash';
import { representativeCode } from './representative-code';
import { MAX_REPRESENTATIVES } from './vocabulary';

const SEALED = `name_cipher, phone_cipher, id_number_cipher, address_cipher, name_hash, phone_hash, id_number_hash`;

/**
 * The people of a joint petition have chosen another representative from among themselves: somebody who has signed the
 * list. Representatives who have withdrawn do not count towards the five (Reg. 20). They keep their number, and get a
 * query code of their own, which is shown once.
 */
export async function appointRepresentative(
  tx: OfficeTransaction,
  petitionId: string,
  { ordinal, reason }: { ordinal: number; reason: string },
): Promise<{ ordinal: number; queryCode: string }> {
  await lockOpenPetition(tx, petitionId);
  const [{ acting }] = await tx.manager.query(
    `SELECT count(*)::int AS acting FROM petitioner WHERE petition_id = $1 AND withdrawn_at IS NULL`,
    [petitionId],
  );
  if (acting >= MAX_REPRESENTATIVES) {
    throw new DomainError('petition.too-many-representatives', {
      status: 422,
      field: 'ordinal',
      params: { most: MAX_REPRESENTATIVES },
    });
  }
  const { cipher } = tx.office;
  const queryCode = representativeCode(cipher, petitionId, ordinal);
  const appointed: unknown[] = await tx.manager.query(
    `WITH chosen AS (
       DELETE FROM co_petitioner WHERE petition_id = $1 AND ordinal = $2 AND signed AND struck_at IS NULL
       RETURNING id, petition_id, ordinal, ${SEALED})
     INSERT INTO petitioner (id, petition_id, ordinal, kind, code_hash, ${SEALED})
     SELECT id, petition_id, ordinal, 'person', $3, ${SEALED} FROM chosen RETURNING ordinal`,
    [petitionId, ordinal, hashQueryCode(cipher, queryCode)],
  );
  if (appointed.length === 0) {
    throw new DomainError('petition.representative-not-signed', { status: 422, field: 'ordinal' });
  }
  await addToDossier(tx, {
    petitionId,
    kind: 'office',
    titleKey: 'petition.representative-appointed',
    data: { ordinal, reason },
  });
  return { ordinal, queryCode };
}
