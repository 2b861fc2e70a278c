import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '#libs/access/index';
import { newId } from '#libs/database/id';
import { DomainError } from '#libs/errors/index';
import './messages';
import { lockDesk, requireRoom } from './saved-views';

export interface PhraseRow {
  id: string;
  text: string;
}

export const MOST_PHRASES = 100;

/** One's own phrases, in the order in which they were added. */
export function readPhrases(manager: Pick<EntityManager, 'query'>, actor: Actor): Promise<PhraseRow[]> {
  return manager.query(`SELECT id, text FROM phrase WHERE person_id = $1 ORDER BY created_at, id`, [
    actor.personId,
  ]);
}

/** Keeps a phrase; one that is there already stays as it is. Answers its id; `desk.too-many-phrases` (409). */
export function addPhrase(dataSource: DataSource, actor: Actor, text: string, now: Date): Promise<string> {
  return dataSource.transaction(async (manager) => {
    await lockDesk(manager, actor);
    await manager.query(
      `INSERT INTO phrase (id, person_id, text, created_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (person_id, md5(text)) DO NOTHING`,
      [newId(), actor.personId, text, now],
    );
    await requireRoom(manager, actor, 'phrase', MOST_PHRASES, 'desk.too-many-phrases');
    const [{ id }]: [{ id: string }] = await manager.query(
      `SELECT id FROM phrase WHERE person_id = $1 AND md5(text) = md5($2)`,
      [actor.personId, text],
    );
    return id;
  });
}

/** Removes a phrase of one's own; `desk.phrase-not-found` (404) for one of somebody else. */
export async function removePhrase(
  manager: Pick<EntityManager, 'query'>,
  actor: Actor,
  id: string,
): Promise<void> {
  const [, removed]: [unknown, number] = await manager.query(
    `DELETE FROM phrase WHERE id = $1 AND person_id = $2`,
    [id, actor.personId],
  );
  if (removed === 0) throw new DomainError('desk.phrase-not-found', { status: 404 });
}
