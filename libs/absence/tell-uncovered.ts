import type { OfficeTransaction } from '#libs/office/office';
import { whoIsToldOf } from '#libs/organisation/who-is-told-of';
import { giveStaffNotice } from '#libs/staff-notice/give-staff-notice';

/** Tasks of one group that were found to be stuck because of one absence. */
interface Found {
  absenceId: string;
  personId: string;
  firstDay: string;
  lastDay: string;
  group: string;
  protected: boolean;
  tasks: number;
  /** The smallest of their keys: names this telling. */
  first: string;
}

/**
 * Tells those who can do something about it of tasks that nobody sees to because somebody is away: the head of the group's unit
 * and the supervisor, of accusations the discipline office alone. Each task once for each absence. Answers how many were told of.
 */
export async function tellUncovered(tx: OfficeTransaction): Promise<number> {
  const found: Found[] = await tx.manager.query(
    `WITH told AS (
       INSERT INTO absence_gap (absence_id, task_key, told_at)
       SELECT u.absence_id, u.task_key, $1 FROM uncovered_tasks() u
       ON CONFLICT DO NOTHING RETURNING absence_id, task_key)
     SELECT a.id AS "absenceId", a.person_id AS "personId", a.first_day::text AS "firstDay", a.last_day::text AS "lastDay",
       t.candidate_group AS "group", t.protected, count(*)::int AS tasks, min(t.key)::text AS first
     FROM told JOIN absence a ON a.id = told.absence_id JOIN task t ON t.key = told.task_key
     GROUP BY a.id, t.candidate_group, t.protected ORDER BY a.id, t.candidate_group`,
    [tx.now],
  );
  for (const { absenceId, personId, firstDay, lastDay, tasks, first, group, protected: guarded } of found) {
    await giveStaffNotice(tx, {
      groups: whoIsToldOf(group, guarded),
      kind: 'absence-uncovered',
      facts: { person: personId, tasks, day: firstDay, lastDay },
      key: `${absenceId}:${first}`,
    });
  }
  return found.reduce((sum, { tasks }) => sum + tasks, 0);
}
