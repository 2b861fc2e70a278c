import type { EntityManager } from 'typeorm';
import type { Actor } from '#libs/access/index';
import { countable, RUNNING } from './countable';

export interface RunningVersion {
  processId: string;
  /** The engine's number. */
  version: number;
  /** Running cases. */
  running: number;
  /** Those of them in which the engine can't go on by itself. */
  stuck: number;
  /** The version that new cases begin with. */
  latest: boolean;
}

/** Versions of processes on which cases run, the newest of each process first. */
export function countVersions(db: Pick<EntityManager, 'query'>, actor: Actor): Promise<RunningVersion[]> {
  const { sql, params } = countable(actor, 1);
  return db.query(
    `SELECT i.process_id AS "processId", i.process_version AS version, count(*)::int AS running,
       count(*) FILTER (WHERE EXISTS (SELECT 1 FROM incident n WHERE n.instance_key = i.key AND n.state = 'open'))::int AS stuck,
       i.process_version = (SELECT max(d.version) FROM deployment d WHERE d.process_id = i.process_id) AS latest
     FROM ${RUNNING} WHERE ${sql}
     GROUP BY i.process_id, i.process_version ORDER BY i.process_id, i.process_version DESC`,
    [...params],
  );
}
