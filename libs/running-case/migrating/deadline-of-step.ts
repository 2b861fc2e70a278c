import type { EntityManager } from 'typeorm';

export interface StepDeadline {
  id: string;
  rowId: string;
  dueAt: Date;
  yellowAt: Date | null;
  suspended: boolean;
}

/**
 * The deadline that a task of a step has: the newest of the rows that its diagram names, as when the engine makes the task.
 * What another instance of the same process has begun is not meant where this one has its own.
 */
export async function deadlineOfStep(
  db: Pick<EntityManager, 'query'>,
  of: { petitionId: string; instanceKey: string; processId: string },
  rows: readonly string[],
): Promise<StepDeadline | null> {
  const [found]: StepDeadline[] = await db.query(
    `SELECT r.id, r.row_id AS "rowId", r.due_at AS "dueAt", r.yellow_at AS "yellowAt", r.state = 'suspended' AS suspended
     FROM deadline r WHERE r.petition_id = $1 AND r.row_id = ANY ($4::text[]) AND r.state <> 'cancelled'
     ORDER BY (r.instance_key <> $2 AND EXISTS (SELECT 1 FROM instance_claim s
       WHERE s.instance_key = r.instance_key AND s.process_id = $3)) IS TRUE, r.started_at DESC, r.id DESC
     LIMIT 1 FOR SHARE`,
    [of.petitionId, of.instanceKey, of.processId, rows],
  );
  return found ?? null;
}
