import type { Actor } from '#libs/access/index';
import { record } from '#libs/audit/index';
import { newId } from '#libs/database/id';
import type { OfficeTransaction } from '#libs/office/office';
import { giveStaffNotice } from '#libs/staff-notice/give-staff-notice';
import { requireColleagues } from './who-may-see';

export interface NewCopies {
  /** The colleagues, each once. */
  personIds: readonly string[];
  /** What is said along with it. */
  word?: string | undefined;
}

/**
 * Shows a case to colleagues who may see it (抄送): each is told, and has it in a list of their own until and after they have read
 * it. Sent again before it is read, it stays one copy, with the newer word. Answers the copies' ids in the order of the people.
 * Refuses as `requireColleagues` does.
 */
export async function copyCase(
  tx: OfficeTransaction,
  actor: Actor,
  petitionId: string,
  { personIds, word }: NewCopies,
): Promise<string[]> {
  await requireColleagues(tx.manager, actor, petitionId, personIds, 'personIds');
  const ids = new Map<string, string>();
  // In one order, so that two who send to the same people at the same moment wait for each other.
  for (const personId of personIds.toSorted()) {
    const [{ id }]: [{ id: string }] = await tx.manager.query(
      `INSERT INTO case_copy (id, petition_id, from_id, to_id, word, sent_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (petition_id, from_id, to_id) WHERE read_at IS NULL
         DO UPDATE SET word = coalesce(excluded.word, case_copy.word) RETURNING id`,
      [newId(), petitionId, actor.personId, personId, word?.trim() || null, tx.now],
    );
    ids.set(personId, id);
    await giveStaffNotice(tx, {
      groups: [],
      persons: [personId],
      kind: 'case-copied',
      petitionId,
      givenBy: actor.personId,
      facts: { copy: id },
      key: id,
    });
  }
  const detail = { to: [...personIds] };
  await record(tx.manager, {
    actor,
    action: 'petition.copy',
    subjectType: 'petition',
    subjectId: petitionId,
    detail,
  });
  return personIds.map((personId) => ids.get(personId) as string);
}
