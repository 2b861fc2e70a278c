import type { EntityManager } from 'typeorm';
import type { Actor } from '#libs/access/index';
import { petitionVisibility } from '#libs/access/index';
import type { FieldCipher } from '#libs/field-cipher/field-cipher';
import type { Status } from './vocabulary';

export interface Draft {
  subject: string;
  phone?: string;
  idNumber?: string;
}

export interface Duplicate {
  id: string;
  receiptNumber: string;
  subject: string;
  status: Status;
  receivedAt: Date;
  /** Same petitioner, 1; else how alike the subjects are, 0.3–1. */
  score: number;
}

/** Up to five petitions that a clerk may see and that what is being typed may repeat, the likeliest first. */
export async function findDuplicates(
  manager: Pick<EntityManager, 'query'>,
  cipher: FieldCipher,
  actor: Actor,
  draft: Draft,
): Promise<Duplicate[]> {
  const visible = petitionVisibility(actor, 'p', 4);
  return manager.query(
    `WITH hit AS (
       SELECT petition_id AS id, 1.0::float8 AS score FROM petitioner WHERE phone_hash = ANY ($2::bytea[]) OR id_number_hash = ANY ($3::bytea[])
       UNION ALL
       (SELECT id, similarity(subject, $1)::float8 FROM petition WHERE subject % $1
        ORDER BY similarity(subject, $1) DESC LIMIT 20))
     SELECT p.id, p.receipt_number AS "receiptNumber", p.subject, p.status, p.received_at AS "receivedAt",
            max(hit.score) AS score
     FROM hit JOIN petition p ON p.id = hit.id
     WHERE ${visible.sql}
     GROUP BY p.id ORDER BY score DESC, p.received_at DESC, p.id DESC LIMIT 5`,
    [
      draft.subject,
      draft.phone ? cipher.fingerprints('phone', draft.phone) : [],
      draft.idNumber ? cipher.fingerprints('id-number', draft.idNumber) : [],
      ...visible.params,
    ],
  );
}
