import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '#libs/access/index';
import { newId } from '#libs/database/id';
import { DomainError } from '#libs/errors/index';
import type { ViewedList } from './entities/saved-view.entity';
import './messages';

export interface SavedViewRow {
  id: string;
  list: ViewedList;
  name: string;
  query: string;
  unitId: string | null;
  /** Display name of who saved it; null for one's own. */
  by: string | null;
}

export interface NewView {
  list: ViewedList;
  name: string;
  query: string;
  unitId?: string | undefined;
}

export const MOST_VIEWS = 50;

/** Views of one's own by name, then those shared with a unit of one's posts or above it. */
export function readViews(manager: Pick<EntityManager, 'query'>, actor: Actor): Promise<SavedViewRow[]> {
  return manager.query(
    `SELECT v.id, v.list, v.name, v.query, v.unit_id AS "unitId",
       CASE WHEN v.person_id <> $1 THEN p.display_name END AS by
     FROM saved_view v JOIN person p ON p.id = v.person_id LEFT JOIN unit u ON u.id = v.unit_id
     WHERE v.person_id = $1
       OR EXISTS (SELECT 1 FROM unnest($2::text[]) AS mine (path) WHERE starts_with(mine.path, u.path))
     ORDER BY v.person_id <> $1, v.name, v.id`,
    [actor.personId, actor.posts.map(({ unitPath }) => unitPath)],
  );
}

/**
 * Keeps a view; under a name that one has used already the new one takes the place of the old. Answers its id.
 * `desk.view-not-of-unit` (403) for a unit in which the actor has no post, `desk.too-many-views` (409).
 */
export function saveView(dataSource: DataSource, actor: Actor, view: NewView, now: Date): Promise<string> {
  const { list, name, query, unitId = null } = view;
  if (unitId !== null && !actor.posts.some((post) => post.unitId === unitId)) {
    throw new DomainError('desk.view-not-of-unit', { status: 403, field: 'unitId' });
  }
  return dataSource.transaction(async (manager) => {
    await lockDesk(manager, actor);
    const [{ id }]: [{ id: string }] = await manager.query(
      `INSERT INTO saved_view (id, person_id, list, name, query, unit_id, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (person_id, list, name) DO UPDATE SET query = excluded.query, unit_id = excluded.unit_id
       RETURNING id`,
      [newId(), actor.personId, list, name, query, unitId, now],
    );
    await requireRoom(manager, actor, 'saved_view', MOST_VIEWS, 'desk.too-many-views');
    return id;
  });
}

/** Removes a view of one's own; `desk.view-not-found` (404) for one of somebody else. */
export async function removeView(
  manager: Pick<EntityManager, 'query'>,
  actor: Actor,
  id: string,
): Promise<void> {
  const [, removed]: [unknown, number] = await manager.query(
    `DELETE FROM saved_view WHERE id = $1 AND person_id = $2`,
    [id, actor.personId],
  );
  if (removed === 0) throw new DomainError('desk.view-not-found', { status: 404 });
}

/** Of two who add at the same moment in one person's name the second counts what the first has added. */
export async function lockDesk(manager: EntityManager, actor: Actor): Promise<void> {
  await manager.query(`SELECT 1 FROM person WHERE id = $1 FOR NO KEY UPDATE`, [actor.personId]);
}

/** Throws the code (409) when there are more rows of the actor than there may be; what was added goes with the transaction. */
export async function requireRoom(
  manager: EntityManager,
  actor: Actor,
  table: 'saved_view' | 'phrase',
  most: number,
  code: string,
): Promise<void> {
  const [{ n }]: [{ n: number }] = await manager.query(
    `SELECT count(*)::int AS n FROM ${table} WHERE person_id = $1`,
    [actor.personId],
  );
  if (n > most) throw new DomainError(code, { params: { most } });
}
