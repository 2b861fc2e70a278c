import type { DataSource } from 'typeorm';
import { enqueue } from '#libs/outbox/enqueue';
import type { Deadline } from './deadline.entity';
import { iso } from './tell-watch';

/**
 * So long before its next stage a deadline gets its watch. Most deadlines are met long before and never cost the engine
 * anything; many end at the same midnight, and their watches have to be there by then.
 */
export const WATCH_LEAD_MS = 10 * 60_000;

const AT_ONCE = 500;

/** A row that somebody is changing just now is taken the next time, as it is then. */
const MARK = `
  WITH near AS (
    SELECT id FROM deadline WHERE state = 'running' AND NOT watched AND next_at <= $1
    ORDER BY next_at LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED
  )
  UPDATE deadline d SET watched = true FROM near WHERE d.id = near.id
  RETURNING d.id, d.petition_id AS "petitionId", d.stage, d.next_at AS "nextAt"`;

type Near = Pick<Deadline, 'id' | 'petitionId' | 'stage' | 'nextAt'>;

/**
 * Has the engine watch the deadlines whose next stage is near or past, each once however many workers ask; answers how
 * many.
 *
 * @param now instant of the office's clock
 */
export async function beginWatches(dataSource: DataSource, now: Date): Promise<number> {
  return dataSource.transaction(async (manager) => {
    const [near]: [Near[], number] = await manager.query(MARK, [new Date(now.getTime() + WATCH_LEAD_MS)]);
    await enqueue(
      manager,
      ...near.map((deadline) => ({
        kind: 'start-instance' as const,
        petitionId: deadline.petitionId,
        payload: {
          processId: 'deadline-watch',
          variables: {
            deadlineId: deadline.id,
            petitionId: deadline.petitionId,
            stage: deadline.stage,
            nextAt: iso(deadline.nextAt),
            watch: 'running',
          },
        },
      })),
    );
    return near.length;
  });
}
