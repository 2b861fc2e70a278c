import type { EntityManager } from 'typeorm';
import type { Actor } from '#libs/access/index';
import { countable, RUNNING } from '../countable';

export interface StandingInstance {
  instanceKey: string;
  petitionId: string;
  /** Ids of the elements where it stands, sub-processes not among them. */
  standing: string[];
  /** A task of it is being completed or sent back. */
  completing: boolean;
}

const COLUMNS = `i.key AS "instanceKey", c.petition_id AS "petitionId",
  ARRAY(SELECT e.element_id FROM element_instance e WHERE e.instance_key = i.key AND e.state = 'active' ORDER BY e.key) AS standing,
  EXISTS (SELECT 1 FROM task t WHERE t.instance_key = i.key AND t.state = 'completing') AS completing`;

/** The cases that run by one version, as far as an actor may count them, in the order of their beginning. */
export function readInstances(
  db: Pick<EntityManager, 'query'>,
  actor: Actor,
  processId: string,
  version: number,
): Promise<StandingInstance[]> {
  const { sql, params } = countable(actor, 3);
  return db.query(
    `SELECT ${COLUMNS} FROM ${RUNNING} WHERE i.process_id = $1 AND i.process_version = $2 AND ${sql} ORDER BY i.key`,
    [processId, version, ...params],
  );
}

/** One of them, whoever may count it; undefined when it runs by that version no more. */
export async function readInstance(
  db: Pick<EntityManager, 'query'>,
  instanceKey: string,
  version: number,
): Promise<StandingInstance | undefined> {
  const [found]: StandingInstance[] = await db.query(
    `SELECT ${COLUMNS} FROM ${RUNNING} WHERE i.key = $1 AND i.process_version = $2 AND i.state = 'active'`,
    [instanceKey, version],
  );
  return found;
}
