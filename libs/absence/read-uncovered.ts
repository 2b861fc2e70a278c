import type { DataSource } from 'typeorm';
import type { Actor } from '#libs/access/index';
import type { Clock } from '#libs/clock/index';
import { SqlParams } from '#libs/database/sql-params';
import { taskVisibleSql } from '#libs/inbox/task-access';
import { TASK_COLUMNS, type TaskRecord, type TaskRow, taskRowOf } from '#libs/inbox/task-row';
import { groupOf, PETITION_OFFICE } from '#libs/organisation/role';
import type { StepTexts } from '#libs/step-texts/step-texts';

/** A task that nobody sees to, and because of whom. */
export interface UncoveredTask {
  task: TaskRow;
  absenceId: string;
  person: { id: string; displayName: string };
  /** `held`: they have it; `group`: it is free, and all who could take it are away. */
  why: 'held' | 'group';
}

const MOST = 200;

/**
 * Tasks that the actor can pass on and that nobody sees to because somebody is away: of the groups of units that they head, of
 * all for the supervisor; of accusations those of the actor's own group. What is due first comes first; the first 200.
 */
export async function readUncovered(
  dataSource: DataSource,
  clock: Clock,
  texts: StepTexts,
  actor: Actor,
): Promise<UncoveredTask[]> {
  const params = new SqlParams();
  const supervises = actor.groups.includes(groupOf(PETITION_OFFICE, 'supervisor'));
  const headed = actor.posts.filter(({ role }) => role === 'head').map(({ unitId }) => unitId);
  const rows: (TaskRecord & Omit<UncoveredTask, 'task'>)[] = await dataSource.query(
    `SELECT ${TASK_COLUMNS}, u.absence_id AS "absenceId", u.why,
       jsonb_build_object('id', n.id, 'displayName', n.display_name) AS person
     FROM uncovered_tasks() u JOIN task t ON t.key = u.task_key JOIN person n ON n.id = u.person_id
       LEFT JOIN person a ON a.id = t.assignee LEFT JOIN deadline d ON d.id = t.deadline_id
     WHERE (t.candidate_group = ANY (${params.add(actor.groups)}::text[]) OR (NOT t.protected
         AND (${params.add(supervises)}::boolean OR split_part(t.candidate_group, ':', 1) = ANY (${params.add(headed)}::text[]))))
       AND ${taskVisibleSql(actor, params)}
     ORDER BY t.due_at, t.key LIMIT ${MOST}`,
    params.values,
  );
  const now = clock.now();
  return Promise.all(
    rows.map(async ({ absenceId, why, person, ...record }) => ({
      task: await taskRowOf(record, now, texts),
      absenceId,
      person,
      why,
    })),
  );
}
