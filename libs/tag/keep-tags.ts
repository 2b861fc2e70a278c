import type { EntityManager } from 'typeorm';
import type { Actor } from '#libs/access/index';
import { record } from '#libs/audit/index';
import { newId } from '#libs/database/id';
import { DomainError } from '#libs/errors/index';
import './messages';
import { requireOfMatters } from './tag-names';
import { tagsOfSql } from './tag-sql';

type Manager = Pick<EntityManager, 'query'>;

export interface Tag {
  id: string;
  name: { zh: string; en: string };
  /** It is given to no further case; those that have it keep it. */
  retired: boolean;
}

export interface TagNames {
  nameZh: string;
  nameEn: string;
}

/** The office's tags by name, those no longer in use too. */
export function readTags(manager: Manager): Promise<Tag[]> {
  return manager.query(
    `SELECT id, jsonb_build_object('zh', name_zh, 'en', name_en) AS name, retired_at IS NOT NULL AS retired
     FROM tag ORDER BY name_zh, id`,
  );
}

/** Ids of a case's tags. */
export async function readTagsOf(manager: Manager, petitionId: string): Promise<string[]> {
  const [{ tags }]: [{ tags: string[] }] = await manager.query(`SELECT ${tagsOfSql('$1::uuid')} AS tags`, [
    petitionId,
  ]);
  return tags;
}

/** Adds a tag; answers its id. `tag.of-people`, `tag.name-taken` (422). */
export async function addTag(manager: Manager, actor: Actor, names: TagNames, now: Date): Promise<string> {
  requireOfMatters(names);
  const id = newId();
  await unlessTaken(() =>
    manager.query(`INSERT INTO tag (id, name_zh, name_en, added_by, added_at) VALUES ($1, $2, $3, $4, $5)`, [
      id,
      names.nameZh,
      names.nameEn,
      actor.personId,
      now,
    ]),
  );
  await note(manager, actor, 'tag.add', id);
  return id;
}

/** Renames a tag, retires it or takes it into use again. `tag.not-found` (404); `tag.of-people`, `tag.name-taken` (422). */
export async function changeTag(
  manager: Manager,
  actor: Actor,
  id: string,
  { retired, ...names }: TagNames & { retired: boolean },
  now: Date,
): Promise<void> {
  requireOfMatters(names);
  const [, changed]: [unknown, number] = await unlessTaken(() =>
    manager.query(
      `UPDATE tag SET name_zh = $2, name_en = $3, retired_at = CASE WHEN $4 THEN coalesce(retired_at, $5) END WHERE id = $1`,
      [id, names.nameZh, names.nameEn, retired, now],
    ),
  );
  if (changed === 0) throw new DomainError('tag.not-found', { status: 404 });
  await note(manager, actor, 'tag.change', id);
}

function note(manager: Manager, actor: Actor, action: string, id: string): Promise<void> {
  return record(manager, { actor, action, subjectType: 'tag', subjectId: id });
}

async function unlessTaken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if ((error as { constraint?: string }).constraint !== 'tag_name') throw error;
    throw new DomainError('tag.name-taken', { status: 422, field: 'nameZh' });
  }
}
