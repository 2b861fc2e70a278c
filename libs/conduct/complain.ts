import { record } from '#libs/audit/index';
import { newId } from '#libs/database/id';
import { dueAt, findDeadline } from '#libs/deadline/index';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import { accusedPeople } from './accused-people';
import { complaintCode, complaintCodeSha256 } from './complaint-code';
import './messages';

export interface NewComplaint {
  /** Random, of the page's request. */
  requestKey: string;
  accusedUnitId: string;
  /** Name of the official as the petitioner knows it. */
  official: string;
  content: string;
}

/**
 * Takes a complaint about an official's conduct and answers the code by which the petitioner reads it; sent again with
 * its key it is taken once. It is due when an accusation would be (the row `handling`, counted from its receipt). Nothing
 * of it goes to the case. Refused (422, `conduct.nobody-left`) when everybody of discipline is in the accused unit, is
 * named or has an interest in the case: nobody judges their own case.
 */
export async function complain(
  tx: OfficeTransaction,
  petitionId: string,
  ordinal: number,
  { requestKey, accusedUnitId, official, content }: NewComplaint,
): Promise<{ code: string }> {
  const { cipher, rules, calendar } = tx.office;
  const people = await accusedPeople(tx.manager, official);
  await requireSomebody(tx, petitionId, accusedUnitId, people);
  const id = newId();
  const code = complaintCode(petitionId, requestKey);
  const added: unknown[] = await tx.manager.query(
    `INSERT INTO conduct_complaint (id, petition_id, ordinal, code_sha256, accused_unit_id, accused_people,
       official_cipher, content_cipher, received_at, due_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (code_sha256) DO NOTHING RETURNING id`,
    [
      id,
      petitionId,
      ordinal,
      complaintCodeSha256(code),
      accusedUnitId,
      people,
      cipher.seal(official),
      cipher.seal(content),
      tx.now,
      dueAt(tx.now, findDeadline(rules.table, 'handling'), calendar).dueAt,
    ],
  );
  if (added.length > 0) {
    await record(tx.manager, {
      actor: 'petitioner',
      action: 'conduct.complain',
      subjectType: 'conduct-complaint',
      subjectId: id,
    });
  }
  return { code };
}

/** Somebody of discipline must be able to see it (the same rule as VISIBLE_COMPLAINT, of everybody at once). */
async function requireSomebody(
  tx: OfficeTransaction,
  petitionId: string,
  accusedUnitId: string,
  people: string[],
): Promise<void> {
  const [unit]: { path: string; whole: boolean }[] = await tx.manager.query(
    `SELECT path, parent_id IS NULL AS whole FROM unit WHERE id = $1 AND active`,
    [accusedUnitId],
  );
  if (!unit) throw new DomainError('conduct.unknown-unit', { status: 422, field: 'accusedUnitId' });
  const left: unknown[] = await tx.manager.query(
    `SELECT 1 FROM post JOIN person ON person.id = post.person_id
     WHERE post.role = 'discipline' AND person.active AND person.id <> ALL ($1::uuid[])
       AND NOT EXISTS (SELECT 1 FROM interest i WHERE i.petition_id = $4 AND i.person_id = person.id)
       AND NOT EXISTS (SELECT 1 FROM post any_post JOIN unit ON unit.id = any_post.unit_id
         WHERE any_post.person_id = person.id AND NOT $3 AND starts_with(unit.path, $2))
     LIMIT 1`,
    // The town as a whole has nobody outside it: discipline takes that to the level above (see `unitsAbove`).
    [people, unit.path, unit.whole, petitionId],
  );
  if (left.length === 0) {
    throw new DomainError('conduct.nobody-left', { status: 422, field: 'accusedUnitId' });
  }
}
