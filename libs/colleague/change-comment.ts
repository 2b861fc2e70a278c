import { type Actor, petitionVisibility } from '#libs/access/index';
import { notifyChange } from '#libs/database/notify-change';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import './messages';
import { addMentions, addVersion, note } from './comment-parts';
import { requireColleagues } from './who-may-see';

export interface ChangedComment {
  text: string;
  mentions: readonly string[];
  /** The version that the author has read. */
  version: number;
}

/**
 * The author changes their comment: what stood before is kept as a version; people who are newly named are told. `comment.not-found`
 * (404) for one of somebody else, and of a case that the actor may not see; `comment.removed`, `comment.changed` (409).
 */
export async function changeComment(
  tx: OfficeTransaction,
  actor: Actor,
  id: string,
  { text, mentions, version }: ChangedComment,
): Promise<void> {
  const own = await lockOwn(tx, actor, id);
  if (own.version !== version) throw new DomainError('comment.changed');
  await requireColleagues(tx.manager, actor, own.petitionId, mentions, 'mentions');
  await addVersion(tx, { id, petitionId: own.petitionId, version: version + 1, text });
  await addMentions(
    tx,
    actor,
    own.petitionId,
    id,
    mentions.filter((person) => person !== own.askedId),
  );
  await note(tx, actor, 'petition.change-comment', own.petitionId, id);
  await notifyChange(tx.manager, { t: 'petition', petitionId: own.petitionId });
}

/**
 * The author removes their comment: its words go, in each version; that it was there, and who removed it and when, stays. A question
 * that is not answered is taken back with it. A repetition changes nothing.
 */
export async function removeComment(tx: OfficeTransaction, actor: Actor, id: string): Promise<void> {
  const own = await lockOwn(tx, actor, id, true);
  if (own.removed) return;
  await tx.manager.query(`UPDATE case_comment SET removed_at = $2 WHERE id = $1`, [id, tx.now]);
  await tx.manager.query(`UPDATE comment_version SET text = '' WHERE comment_id = $1`, [id]);
  await note(tx, actor, 'petition.remove-comment', own.petitionId, id);
  await notifyChange(tx.manager, { t: 'petition', petitionId: own.petitionId });
}

interface OwnComment {
  petitionId: string;
  askedId: string | null;
  removed: boolean;
  version: number;
}

async function lockOwn(
  tx: OfficeTransaction,
  actor: Actor,
  id: string,
  evenRemoved = false,
): Promise<OwnComment> {
  const visible = petitionVisibility(actor, 'p', 3);
  const [own]: Omit<OwnComment, 'version'>[] = await tx.manager.query(
    `SELECT c.petition_id AS "petitionId", c.asked_id AS "askedId", c.removed_at IS NOT NULL AS removed
     FROM case_comment c JOIN petition p ON p.id = c.petition_id
     WHERE c.id = $1 AND c.author_id = $2 AND p.erased_at IS NULL AND ${visible.sql} FOR UPDATE OF c`,
    [id, actor.personId, ...visible.params],
  );
  if (!own) throw new DomainError('comment.not-found', { status: 404 });
  if (own.removed && !evenRemoved) throw new DomainError('comment.removed');
  // Read once the row is held: a statement that waited for it would still see the versions of before it waited.
  const [last]: [{ version: number }] = await tx.manager.query(
    `SELECT max(version) AS version FROM comment_version WHERE comment_id = $1`,
    [id],
  );
  return { ...own, version: last.version };
}
