import type { EntityManager } from 'typeorm';

/** Where a running case stands, as far as moving it needs. */
export interface Stay {
  /** Key of the stay at the element. */
  key: string;
  instanceKey: string;
  processId: string;
  processVersion: number;
  elementId: string;
  petitionId: string;
  since: Date;
  /** The task that waits there; null at what is no task. */
  taskKey: string | null;
  taskState: string | null;
  /** The engine can't go on from there. */
  stuck: boolean;
}

const COLUMNS = `e.key, i.key AS "instanceKey", i.process_id AS "processId", i.process_version AS "processVersion",
  e.element_id AS "elementId", c.petition_id AS "petitionId", e.entered_at AS since, t.key AS "taskKey", t.state AS "taskState",
  EXISTS (SELECT 1 FROM incident n WHERE n.instance_key = i.key AND n.element_instance_key = e.key AND n.state = 'open') AS stuck`;

const FROM = `process_instance i JOIN instance_claim c ON c.instance_key = i.key AND c.finished_at IS NULL
  JOIN element_instance e ON e.instance_key = i.key AND e.state = 'active'
  LEFT JOIN task t ON t.instance_key = i.key AND t.element_instance_key = e.key`;

/** Where a case stands now, on all of its processes. */
export function readStays(db: Pick<EntityManager, 'query'>, petitionId: string): Promise<Stay[]> {
  return db.query(
    `SELECT ${COLUMNS} FROM ${FROM} WHERE c.petition_id = $1 AND i.state = 'active' ORDER BY e.key`,
    [petitionId],
  );
}

/** One of them; undefined when it is over, or of another case. */
export async function readStay(
  db: Pick<EntityManager, 'query'>,
  petitionId: string,
  key: string,
): Promise<Stay | undefined> {
  const stays: Stay[] = await db.query(
    `SELECT ${COLUMNS} FROM ${FROM} WHERE c.petition_id = $1 AND e.key = $2 AND i.state = 'active'`,
    [petitionId, key],
  );
  return stays[0];
}
