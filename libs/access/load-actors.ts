import type { EntityManager } from 'typeorm';
import { type Actor, type ActorPost, actorOf } from './actor';
import { IS_DEPUTY_SQL, POSTS_SQL } from './actor-sql';

type PersonRow = Pick<Actor, 'personId' | 'username' | 'displayName' | 'locale' | 'isDeputy'> & {
  posts: ActorPost[];
};

/**
 * People as those who act, to decide what they may see before they ask themselves: some by their ids, else all. Only who is
 * active is among them; in the order of their names.
 */
export async function loadActors(
  manager: Pick<EntityManager, 'query'>,
  ids: readonly string[] | null = null,
): Promise<Actor[]> {
  const rows: PersonRow[] = await manager.query(
    `SELECT p.id AS "personId", p.username, p.display_name AS "displayName", p.locale,
       ${POSTS_SQL} AS posts, ${IS_DEPUTY_SQL} AS "isDeputy"
     FROM person p WHERE p.active AND ($1::uuid[] IS NULL OR p.id = ANY ($1)) ORDER BY p.display_name, p.id`,
    [ids],
  );
  return rows.map(({ posts, isDeputy, ...person }) => actorOf(person, posts, isDeputy));
}
