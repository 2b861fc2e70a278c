import type { EntityManager } from 'typeorm';

/** Lower case without white space: how names are compared. */
const plain = (sql: string) => `lower(regexp_replace(${sql}, '\\s', '', 'g'))`;
/** One character is in half of all texts. */
const SHORTEST_NAME = 2;

/**
 * Accounts whose name stands in what a petitioner wrote of an official (窗口苏婷 names 苏婷). Rather one too many: who is
 * named handles nothing, and another of discipline does.
 */
export async function accusedPeople(
  manager: Pick<EntityManager, 'query'>,
  official: string,
): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `SELECT p.id FROM person p, (SELECT ${plain('$1')} AS text) said
     WHERE EXISTS (SELECT 1 FROM (VALUES (${plain('p.display_name')}), (${plain('p.display_name_en')})) n (name)
       WHERE length(n.name) >= ${SHORTEST_NAME} AND position(n.name IN said.text) > 0)
     ORDER BY p.id`,
    [official],
  );
  return rows.map(({ id }) => id);
}
