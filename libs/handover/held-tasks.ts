import type { EntityManager } from 'typeorm';

type Manager = Pick<EntityManager, 'query'>;

/** A colleague who could take the tasks of a group over. */
export interface Receiver {
  id: string;
  displayName: string;
  /** Tasks that they have claimed and not done. */
  openTasks: number;
  /** Last day of the absence that they are on; null when they are here. */
  awayUntil: string | null;
}

/** What somebody holds in one of their groups, and who could take it over: who is here and least busy comes first. */
export interface HeldTasks {
  group: string;
  tasks: number;
  receivers: Receiver[];
}

/** What a person holds by group, in their own name and by deputies of theirs; of which case says nothing of it. */
export function readHeldTasks(manager: Manager, personId: string): Promise<HeldTasks[]> {
  return manager.query(
    `SELECT h.group, h.tasks, coalesce((SELECT jsonb_agg(to_jsonb(r) ORDER BY r."awayUntil" IS NOT NULL, r."openTasks", r."displayName", r.id)
       FROM (SELECT n.id, n.display_name AS "displayName",
           (SELECT count(*)::int FROM task b WHERE b.assignee = n.id AND b.state = 'open') AS "openTasks",
           (SELECT max(a.last_day)::text FROM absence a WHERE a.person_id = n.id AND a.ended_at IS NULL
             AND a.first_day <= office_day() AND a.last_day >= office_day()) AS "awayUntil"
         FROM post o JOIN person n ON n.id = o.person_id AND n.active
         WHERE o.unit_id || ':' || o.role = h.group AND n.id <> $1) r), '[]') AS receivers
     FROM (SELECT t.candidate_group AS "group", count(*)::int AS tasks FROM task t
       WHERE t.state = 'open' AND ((t.assignee = $1 AND t.on_behalf_of IS NULL) OR t.on_behalf_of = $1)
       GROUP BY t.candidate_group) h
     ORDER BY h.group`,
    [personId],
  );
}
