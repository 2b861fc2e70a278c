import type { EntityManager } from 'typeorm';
import { type Actor, type ActorPost, actorOf } from './actor';

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
       coalesce((SELECT jsonb_agg(jsonb_build_object('unitId', u.id, 'unitPath', u.path, 'role', o.role) ORDER BY u.path, o.role)
         FROM post o JOIN unit u ON u.id = o.unit_id AND u.active WHERE o.person_id = p.id), '[]') AS posts,
       EXISTS (SELECT 1 FROM deputyship d WHERE d.deputy_id = p.id AND d.ended_at IS NULL
         AND d.first_day <= office_day() AND d.last_day >= office_day()) AS "isDeputy"
     FROM person p WHERE p.active AND ($1::uuid[] IS NULL OR p.id = ANY ($1)) ORDER BY p.display_name, p.id`,
    [ids],
  );
  return rows.map(({ posts, isDeputy, ...person }) => actorOf(person, posts, isDeputy));
}
