import type { EntityManager } from 'typeorm';
import { groupOf, PETITION_OFFICE } from '#libs/organisation/role';

/** A post as the inbox names it: `<unit id>:<role>`. */
export type Group = string;

/**
 * Those of some groups in which somebody may take part in a meeting on these cases, in the order of the groups: who has
 * an interest in one of them (Reg. 28) may not, nor who is in or under a unit that one of them accuses (Reg. 30); nor
 * those of `except`, who have done what another has to look at.
 */
export async function ableGroups(
  manager: Pick<EntityManager, 'query'>,
  groups: readonly Group[],
  petitionIds: readonly string[],
  except: readonly string[] = [],
): Promise<Group[]> {
  const rows: { group: Group }[] = await manager.query(
    `SELECT g.name AS "group" FROM unnest($1::text[]) WITH ORDINALITY AS g (name, ordinal)
     WHERE EXISTS (
       SELECT 1 FROM post o JOIN person n ON n.id = o.person_id AND n.active
       WHERE o.unit_id = split_part(g.name, ':', 1) AND o.role = split_part(g.name, ':', 2)
         AND n.id <> ALL ($3::uuid[])
         AND NOT EXISTS (SELECT 1 FROM interest i WHERE i.person_id = n.id AND i.petition_id = ANY ($2::uuid[]))
         AND NOT EXISTS (SELECT 1 FROM petition a JOIN post e ON e.person_id = n.id JOIN unit u ON u.id = e.unit_id
           WHERE a.id = ANY ($2::uuid[]) AND position('/' || a.accused_unit_id || '/' IN u.path) > 0))
     ORDER BY g.ordinal`,
    [groups, petitionIds, except],
  );
  return rows.map(({ group }) => group);
}

/** Who convenes: a leader of the town; the petition office's supervisor when every leader has an interest. */
export async function convenerGroups(manager: Pick<EntityManager, 'query'>): Promise<Group[]> {
  const rows: { id: string }[] = await manager.query(
    `SELECT id FROM unit WHERE parent_id IS NULL ORDER BY id`,
  );
  return [...rows.map(({ id }) => `${id}:leader`), groupOf(PETITION_OFFICE, 'supervisor')];
}

/** Who prepares and records meetings: the petition office's registrar; its supervisor when no registrar may. */
export function clerkGroups(): Group[] {
  return [groupOf(PETITION_OFFICE, 'registrar'), groupOf(PETITION_OFFICE, 'supervisor')];
}
