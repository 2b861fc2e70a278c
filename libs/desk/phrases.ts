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

/** One's own phrases, in the order that their owner gave them; what was added last stands last. */
export function readPhrases(manager: Pick<EntityManager, 'query'>, actor: Actor): Promise<PhraseRow[]> {
  return manager.query(`SELECT id, text FROM phrase WHERE person_id = $1 ORDER BY place, id`, [
    actor.personId,
  ]);
}

/** Keeps a phrase; one that is there already stays as it is. Answers its id; `desk.too-many-phrases` (409). */
export function addPhrase(dataSource: DataSource, actor: Actor, text: string, now: Date): Promise<string> {
  return dataSource.transaction(async (manager) => {
    await lockDesk(manager, actor);
    await manager.query(
      `INSERT INTO phrase (id, person_id, text, created_at, place)
       SELECT $1::uuid, $2::uuid, $3::text, $4::timestamptz, coalesce(max(place), 0) + 1 FROM phrase WHERE person_id = $2
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

/** Writes a phrase anew; `desk.phrase-not-found` (404) for one of somebody else, `desk.phrase-there` (409) when another says the same. */
export function changePhrase(dataSource: DataSource, actor: Actor, id: string, text: string): Promise<void> {
  return dataSource.transaction(async (manager) => {
    await lockDesk(manager, actor);
    const there: unknown[] = await manager.query(
      `SELECT 1 FROM phrase WHERE person_id = $1 AND md5(text) = md5($2) AND id <> $3`,
      [actor.personId, text, id],
    );
    if (there.length > 0) throw new DomainError('desk.phrase-there', { field: 'text' });
    const [, changed]: [unknown, number] = await manager.query(
      `UPDATE phrase SET text = $3 WHERE id = $1 AND person_id = $2`,
      [id, actor.personId, text],
    );
    if (changed === 0) throw new DomainError('desk.phrase-not-found', { status: 404 });
  });
}

/** Puts one's phrases in an order; those that it doesn't name come after, as they stood. An id of nobody's, or somebody else's, is passed over. */
export function orderPhrases(dataSource: DataSource, actor: Actor, ids: readonly string[]): Promise<void> {
  return dataSource.transaction(async (manager) => {
    await lockDesk(manager, actor);
    await manager.query(
      `UPDATE phrase p SET place = o.place
       FROM (SELECT q.id, row_number() OVER (ORDER BY array_position($2::uuid[], q.id), q.place, q.id) AS place
         FROM phrase q WHERE q.person_id = $1) o
       WHERE o.id = p.id`,
      [actor.personId, ids],
    );
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
