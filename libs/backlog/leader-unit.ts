import type { EntityManager } from 'typeorm';

/** The town of which a person is leader; the oldest unit of that kind when they hold that post no more. */
export async function leaderUnit(manager: Pick<EntityManager, 'query'>, personId: string): Promise<string> {
  const rows: { id: string }[] = await manager.query(
    `SELECT u.id FROM unit u LEFT JOIN post o ON o.unit_id = u.id AND o.role = 'leader' AND o.person_id = $1
     WHERE u.kind = 'town' ORDER BY (o.id IS NULL), u.sort, u.id LIMIT 1`,
    [personId],
  );
  if (!rows[0]) throw new Error('the organisation has no town');
  return rows[0].id;
}
