import type { EntityManager } from 'typeorm';

/** What a unit itself still has to do, and who is in it; counts only, since an administrator sees no case. */
export interface UnitLoad {
  /** Cases that it is responsible for, and that are not closed. */
  readonly cases: number;
  /** Tasks that wait for people of it. */
  readonly tasks: number;
  /** Active people with a post in it, or with one that begins later. */
  readonly people: number;
  /** Active units directly under it. */
  readonly units: number;
}

export interface LoadOptions {
  /** Cases, tasks and people of the units under it too. */
  readonly under?: boolean;
  /**
   * For whoever is shown it: SQL of the ids of cases that they must not learn of, its parameters numbered from 3; accusations are
   * left out for everybody. Without it all are counted.
   */
  readonly shownWithout?: { readonly sql: string; readonly params: readonly unknown[] };
}

/** The load of one unit. */
export async function unitLoad(
  reader: Pick<EntityManager, 'query'>,
  id: string,
  { under = false, shownWithout }: LoadOptions = {},
): Promise<UnitLoad> {
  const shown = (column: string) =>
    shownWithout
      ? `AND NOT EXISTS (SELECT 1 FROM petition x WHERE x.id = ${column} AND x.protected) AND ${column} NOT IN (${shownWithout.sql})`
      : '';
  const [load]: UnitLoad[] = await reader.query(
    `WITH mine AS (SELECT m.id FROM unit u JOIN unit m ON m.id = u.id OR ($2 AND m.path LIKE u.path || '%') WHERE u.id = $1)
     SELECT
       (SELECT count(*)::int FROM petition p WHERE p.unit_id IN (SELECT id FROM mine) AND p.closed_at IS NULL
         ${shown('p.id')}) AS cases,
       (SELECT count(*)::int FROM task t WHERE t.unit_id IN (SELECT id FROM mine) AND t.state = 'open'
         AND (t.petition_id IS NULL OR (true ${shown('t.petition_id')}))) AS tasks,
       (SELECT count(DISTINCT n.id)::int FROM post_term o JOIN person n ON n.id = o.person_id AND n.active
         WHERE o.unit_id IN (SELECT id FROM mine) AND o.ended_at IS NULL
           AND (o.last_day IS NULL OR o.last_day >= office_day())) AS people,
       (SELECT count(*)::int FROM unit c WHERE c.parent_id = $1 AND c.active) AS units`,
    [id, under, ...(shownWithout?.params ?? [])],
  );
  return load!;
}
