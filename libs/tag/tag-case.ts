import { notifyChange } from '#libs/database/notify-change';
import { DomainError } from '#libs/errors/index';
import type { OfficeTransaction } from '#libs/office/office';
import './messages';

/** Tags that a case can have. */
export const MOST_TAGS = 10;

export interface TagChange {
  add: readonly string[];
  remove: readonly string[];
}

/**
 * Gives a case tags and takes some away; what it has, or has not, already stays so. The caller has checked that the actor may see
 * it. Refuses a tag that there is not or that is no longer in use (422), and more than there can be (`tag.too-many`, 422).
 */
export async function tagCase(
  { manager, actor, now }: OfficeTransaction,
  petitionId: string,
  { add, remove }: TagChange,
): Promise<void> {
  // Of two who add at the same moment the second counts what the first has added.
  await manager.query(`SELECT 1 FROM petition WHERE id = $1 FOR NO KEY UPDATE`, [petitionId]);
  await manager.query(`DELETE FROM case_tag WHERE petition_id = $1 AND tag_id = ANY ($2::uuid[])`, [
    petitionId,
    remove,
  ]);
  const known: { id: string; zh: string; en: string; retired: boolean }[] = await manager.query(
    `SELECT t.id, t.name_zh AS zh, t.name_en AS en, t.retired_at IS NOT NULL AS retired FROM tag t
     WHERE t.id = ANY ($2::uuid[])
       AND NOT EXISTS (SELECT 1 FROM case_tag c WHERE c.tag_id = t.id AND c.petition_id = $1 AND t.retired_at IS NOT NULL)`,
    [petitionId, add],
  );
  const refuse = (code: string, params: Record<string, string | number> = {}) => {
    throw new DomainError(code, { status: 422, field: 'add', params });
  };
  const retired = known.find((tag) => tag.retired);
  if (retired) refuse('tag.retired', { zh: retired.zh, en: retired.en });
  const kept: { tag_id: string }[] = await manager.query(
    `SELECT tag_id FROM case_tag WHERE petition_id = $1`,
    [petitionId],
  );
  const had = new Set(kept.map(({ tag_id }) => tag_id));
  const ids = new Set(known.map(({ id }) => id));
  if (add.some((id) => !ids.has(id) && !had.has(id))) refuse('tag.not-found');
  if (new Set([...had, ...ids]).size > MOST_TAGS) refuse('tag.too-many', { most: MOST_TAGS });
  await manager.query(
    `INSERT INTO case_tag (petition_id, tag_id, set_by, set_at) SELECT $1, unnest($2::uuid[]), $3, $4
     ON CONFLICT DO NOTHING`,
    [petitionId, [...ids], actor.id, now],
  );
  // Whose inbox has the case shows its tags.
  await notifyChange(manager, { t: 'task', petitionId });
}
