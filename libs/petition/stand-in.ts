import { notifyChange } from '#libs/database/notify-change';
import type { OfficeTransaction } from '#libs/office/office';
import { PETITION_OFFICE } from '#libs/organisation/role';
import { addToDossier } from './dossier';

/** A task that is in another group now, or has found nobody. */
export interface Moved {
  key: string;
  from: string;
  /** Null: nobody in any group may handle it. */
  to: string | null;
}

/**
 * For each unclaimed open task of a petition the group that should have it: the one that the engine gave it to while
 * anybody in it may handle the matter, else the head of its unit, the heads above, the supervisor, a leader of the town.
 * On the protected path the discipline role alone. May not: who has an interest (Reg. 28), who is in or under the accused
 * unit, and who has stood in for another group before: who did the handler's work does not decide about it as the head.
 */
const FIND = `
  WITH waiting AS (
    SELECT t.key, t.candidate_group, coalesce(t.stood_in_for, t.candidate_group) AS origin, p.protected,
      p.id AS petition_id, p.accused_unit_id
    FROM task t JOIN petition p ON p.id = t.petition_id
    WHERE t.petition_id = $1 AND t.state = 'open' AND t.assignee IS NULL
  ), choices AS (
    SELECT w.*, c.rank, c.unit_id, c.role FROM waiting w JOIN unit u ON u.id = split_part(w.origin, ':', 1)
    CROSS JOIN LATERAL (
      SELECT 0 AS rank, u.id AS unit_id, split_part(w.origin, ':', 2) AS role
      UNION ALL SELECT 1 + length(u.path) - length(above.path), above.id, 'head' FROM unit above
        WHERE starts_with(u.path, above.path)
      UNION ALL SELECT 10000, '${PETITION_OFFICE}', 'supervisor'
      UNION ALL SELECT 10001, root.id, 'leader' FROM unit root WHERE root.parent_id IS NULL
    ) c
    WHERE NOT w.protected OR c.role = 'discipline'
  ), able AS (
    SELECT c.key, c.rank, c.unit_id || ':' || c.role AS grp FROM choices c
    WHERE EXISTS (
      SELECT 1 FROM post o JOIN person n ON n.id = o.person_id AND n.active
      WHERE o.unit_id = c.unit_id AND o.role = c.role
        AND NOT EXISTS (SELECT 1 FROM interest i WHERE i.petition_id = c.petition_id AND i.person_id = n.id)
        AND NOT EXISTS (SELECT 1 FROM post e JOIN unit eu ON eu.id = e.unit_id
          WHERE e.person_id = n.id AND NOT c.protected AND position('/' || c.accused_unit_id || '/' IN eu.path) > 0)
        AND NOT EXISTS (SELECT 1 FROM task x WHERE x.petition_id = c.petition_id AND (x.completed_by = n.id OR x.on_behalf_of = n.id)
          AND x.stood_in_for <> c.origin))
  )
  SELECT w.key::text AS key, w.candidate_group AS "from",
    (SELECT a.grp FROM able a WHERE a.key = w.key ORDER BY a.rank, a.grp LIMIT 1) AS "to"
  FROM waiting w ORDER BY w.key`;

const MOVE = `
  WITH moved AS (
    UPDATE task SET candidate_group = m.to, unit_id = split_part(m.to, ':', 1), role = split_part(m.to, ':', 2),
      stood_in_for = nullif(coalesce(stood_in_for, candidate_group), m.to), draft = NULL
    FROM jsonb_to_recordset($1::jsonb) AS m (key bigint, "from" text, "to" text)
    WHERE task.key = m.key AND state = 'open' AND assignee IS NULL
    RETURNING m.from, m.to
  ), changes AS (
    SELECT grp, sum(n)::bigint AS n FROM (
      SELECT "from" AS grp, -1 AS n FROM moved UNION ALL SELECT "to", 1 FROM moved) one
    GROUP BY grp ORDER BY grp
  )
  INSERT INTO task_count AS c (candidate_group, open_count) SELECT grp, n FROM changes
  ON CONFLICT (candidate_group, bucket) DO UPDATE SET open_count = c.open_count + excluded.open_count`;

/**
 * Sees to it that every task of a matter that somebody has stepped back from lies with people who may handle it. The
 * petition is locked by the caller. Answers false when a task has found nobody; nothing has been written then.
 */
export async function standIn(tx: OfficeTransaction, petitionId: string): Promise<boolean> {
  const found: Moved[] = await tx.manager.query(FIND, [petitionId]);
  if (found.some((task) => task.to === null)) return false;
  await moveTasks(
    tx,
    petitionId,
    found.filter((task) => task.to !== task.from),
  );
  return true;
}

/** Gives unclaimed open tasks of a petition to other groups, which are told; the dossier says so. */
export async function moveTasks(
  tx: OfficeTransaction,
  petitionId: string,
  moved: readonly Moved[],
): Promise<void> {
  if (moved.length === 0) return;
  await tx.manager.query(MOVE, [JSON.stringify(moved)]);
  const pairs = [...new Set(moved.map(({ from, to }) => `${from} ${to}`))].map((pair) => pair.split(' '));
  await addToDossier(tx, {
    petitionId,
    kind: 'office',
    titleKey: 'petition.stood-in',
    data: { groups: pairs.map(([from, to]) => ({ from, to })) },
  });
  await notifyChange(tx.manager, { t: 'task', groups: [...new Set(pairs.flat())] as string[], petitionId });
}
