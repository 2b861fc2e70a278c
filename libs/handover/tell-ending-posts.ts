import type { OfficeTransaction } from '#libs/office/office';
import { whoIsToldOf } from '#libs/organisation/who-is-told-of';
import { giveStaffNotice } from '#libs/staff-notice/give-staff-notice';

interface Ending {
  id: string;
  personId: string;
  group: string;
  day: string;
  guarded: boolean;
  tasks: number;
  leaders: string[];
}

/**
 * Says ahead that a post ends while its holder still has tasks of it, also by deputies: to themselves, to the leaders of the unit,
 * and to who can pass them on (of accusations the discipline office alone); once for each last day. Answers how often.
 *
 * @param days from how many days before the last one on
 */
export async function tellEndingPosts(tx: OfficeTransaction, days: number): Promise<number> {
  const ending: Ending[] = await tx.manager.query(
    `SELECT p.id, p.person_id AS "personId", t.candidate_group AS "group", p.last_day::text AS day, t.protected AS guarded,
       count(*)::int AS tasks, CASE WHEN t.protected THEN '{}' ELSE coalesce((SELECT array_agg(l.person_id::text ORDER BY l.person_id)
         FROM unit_leader l WHERE l.unit_id = p.unit_id AND l.person_id <> p.person_id), '{}') END AS leaders
     FROM post_term p JOIN person n ON n.id = p.person_id AND n.active
       JOIN task t ON t.state = 'open' AND t.candidate_group = p.unit_id || ':' || p.role
         AND ((t.assignee = p.person_id AND t.on_behalf_of IS NULL) OR t.on_behalf_of = p.person_id)
     WHERE p.stage = 'begun' AND p.last_day >= office_day() AND p.last_day <= office_day() + $1::int
       AND NOT EXISTS (SELECT 1 FROM staff_notice s
         WHERE s.idempotency_key = 'post-ending:' || p.id || ':' || p.last_day || ':' || t.protected || ':' || p.person_id)
     GROUP BY p.id, t.candidate_group, t.protected ORDER BY p.id`,
    [days],
  );
  for (const { id, personId, group, day, guarded, tasks, leaders } of ending)
    await giveStaffNotice(tx, {
      groups: whoIsToldOf(group, guarded),
      persons: [personId, ...leaders],
      kind: 'post-ending',
      facts: { person: personId, tasks, day, post: group },
      key: `${id}:${day}:${guarded}`,
    });
  return ending.length;
}
