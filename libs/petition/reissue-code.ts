import { record } from '#libs/audit/index';
import { newId } from '#libs/database/id';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { addToDossier } from './dossier';
import { lockPetition } from './load-petition';
import { newQueryCode } from './query-code';
import { hashQueryCode } from './query-code-hash';
import type { IdentityProof } from './vocabulary';

export interface CodeReissueRequest {
  /** Number of the representative who lost the code. */
  ordinal: number;
  proof: IdentityProof;
  /** As the document shown says. */
  name: string;
  /** As the document shown says; asked for when the petition has one on record. */
  idNumber?: string;
  reason: string;
}

export interface ReissuedCode {
  receiptNumber: string;
  ordinal: number;
  /** Shown once, kept only as a keyed hash. */
  queryCode: string;
  issuedAt: Date;
}

/**
 * Replaces a lost query code at the counter; the old one is void at once. Name and number of the document shown are
 * compared with what the petition has on record and kept nowhere: refused (422, `petition.reissue-not-this-person`) when
 * they differ. An anonymous petition has nobody to compare with (422, `petition.reissue-anonymous`).
 */
export async function reissueCode(
  tx: OfficeTransaction,
  petitionId: string,
  request: CodeReissueRequest & { personId: string },
): Promise<ReissuedCode> {
  const petition = await lockPetition(tx, petitionId);
  if (petition.anonymous) throw new DomainError('petition.reissue-anonymous', { status: 422, field: 'name' });
  const { ordinal, personId, proof, reason } = request;
  await checkIdentity(tx, petitionId, request);
  const queryCode = newQueryCode();
  const hash = hashQueryCode(tx.office.cipher, queryCode);
  await tx.manager.query(
    ordinal === 1
      ? `UPDATE petition SET query_code_hash = $2 WHERE id = $1 AND $3 = 1`
      : `UPDATE petitioner SET code_hash = $2 WHERE petition_id = $1 AND ordinal = $3`,
    [petitionId, hash, ordinal],
  );
  await tx.manager.query(
    `INSERT INTO code_reissue (id, petition_id, ordinal, person_id, at, proof, reason)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [newId(), petitionId, ordinal, personId, tx.now, proof, reason],
  );
  // The petitioner sees this line too: a code that was given to somebody else does not stay unnoticed.
  await addToDossier(tx, {
    petitionId,
    kind: 'request',
    titleKey: 'petition.code-reissued',
    data: { ordinal, proof },
  });
  await record(tx.manager, {
    actor: { personId },
    action: 'petition.reissue-code',
    subjectType: 'petition',
    subjectId: petitionId,
    detail: { ordinal, proof },
  });
  return { receiptNumber: petition.receiptNumber, ordinal, queryCode, issuedAt: tx.now };
}

async function checkIdentity(
  tx: OfficeTransaction,
  petitionId: string,
  { ordinal, name, idNumber }: CodeReissueRequest,
): Promise<void> {
  const refuse = (code: string, field: string) => {
    throw new DomainError(code, { status: 422, field });
  };
  const [kept]: { name: Buffer; idNumber: Buffer | null }[] = await tx.manager.query(
    `SELECT name_hash AS name, id_number_hash AS "idNumber" FROM petitioner WHERE petition_id = $1 AND ordinal = $2`,
    [petitionId, ordinal],
  );
  if (!kept) refuse('petition.reissue-no-such-person', 'ordinal');
  const { cipher } = tx.office;
  const is = (prints: Buffer[], print: Buffer) => prints.some((one) => one.equals(print));
  if (!is(cipher.fingerprints('name', name), kept!.name)) refuse('petition.reissue-not-this-person', 'name');
  if (kept!.idNumber === null) return;
  if (idNumber === undefined) refuse('petition.reissue-number-needed', 'idNumber');
  if (!is(cipher.fingerprints('id-number', idNumber!), kept!.idNumber)) {
    refuse('petition.reissue-not-this-person', 'idNumber');
  }
}
