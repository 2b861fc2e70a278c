import type { Actor } from '#libs/access/index';
import { record } from '#libs/audit/index';
import type { OfficeTransaction } from '#libs/office/office';
import { giveStaffNotice } from '#libs/staff-notice/give-staff-notice';

/** Writes the words of a comment as they stand from now on. */
export async function addVersion(
  tx: OfficeTransaction,
  { id, petitionId, version, text }: { id: string; petitionId: string; version: number; text: string },
): Promise<void> {
  await tx.manager.query(
    `INSERT INTO comment_version (comment_id, version, petition_id, text, written_at) VALUES ($1, $2, $3, $4, $5)`,
    [id, version, petitionId, text.trim(), tx.now],
  );
}

/** Tells those who are named in a comment, each once. */
export async function addMentions(
  tx: OfficeTransaction,
  actor: Actor,
  petitionId: string,
  id: string,
  mentions: readonly string[],
): Promise<void> {
  const added: { person: string }[] = await tx.manager.query(
    `INSERT INTO comment_mention (comment_id, person_id) SELECT $1, m FROM unnest($2::uuid[]) AS m
     ON CONFLICT DO NOTHING RETURNING person_id AS person`,
    [id, [...new Set(mentions)]],
  );
  await tell(
    tx,
    actor,
    petitionId,
    id,
    'comment-mentioned',
    added.map(({ person }) => person),
  );
}

/** Tells people of a comment, once of each kind. */
export async function tell(
  tx: OfficeTransaction,
  actor: Actor,
  petitionId: string,
  id: string,
  kind: 'comment-asked' | 'comment-mentioned' | 'comment-answered',
  persons: readonly string[],
): Promise<void> {
  const about = { petitionId, givenBy: actor.personId, facts: { comment: id } };
  await giveStaffNotice(tx, { groups: [], persons, kind, ...about, key: id });
}

/** One audit entry about a comment, without its words. */
export function note(
  tx: OfficeTransaction,
  actor: Actor,
  action: string,
  petitionId: string,
  comment: string,
): Promise<void> {
  const detail = { comment };
  return record(tx.manager, { actor, action, subjectType: 'petition', subjectId: petitionId, detail });
}
