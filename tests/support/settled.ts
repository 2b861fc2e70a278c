import { eventually } from './eventually';
import type { OfficeDatabase } from './office-database';

/** A watch or a job may follow from what has just been done: so long nothing may have happened. */
const QUIET_MS = 1_500;
const WITHIN_MS = 120_000;

const STATE = `
  SELECT (SELECT count(*) FROM outbox WHERE poisoned_at IS NULL)::int AS pending,
         (SELECT count(*) FROM deadline, office_clock WHERE state = 'running' AND NOT watched
            AND next_at <= clock_timestamp() + offset_ms * interval '1 millisecond')::int AS unwatched,
         (SELECT count(*) FROM task WHERE state = 'completing')::int AS completing,
         (SELECT count(*) FROM element_instance
          WHERE state = 'active' AND element_type = 'SERVICE_TASK' AND instance_key NOT IN (
            SELECT instance_key FROM incident WHERE state = 'open'))::int AS jobs,
         coalesce((SELECT string_agg(partition_id || ':' || position, ' ' ORDER BY partition_id)
                   FROM projector_position), '') AS projected,
         coalesce((SELECT string_agg(partition_id || ':' || position, ' ' ORDER BY partition_id) FROM (
           SELECT partition_id, max(position) AS position FROM journal GROUP BY partition_id) newest), '') AS written`;

interface State {
  pending: number;
  unwatched: number;
  completing: number;
  jobs: number;
  projected: string;
  written: string;
}

/** Waits until the office has nothing under way: every command sent, every watch begun, every job done, every record projected. */
export async function settled(database: OfficeDatabase): Promise<void> {
  let seen = '';
  let since = performance.now();
  await eventually(
    'the office has nothing under way',
    async () => {
      const [state] = (await database.rows(STATE)) as [State];
      const busy =
        state.pending + state.unwatched + state.completing + state.jobs > 0 ||
        state.projected !== state.written;
      if (busy || state.written !== seen) {
        seen = state.written;
        since = performance.now();
        if (busy) throw new Error(JSON.stringify(state));
      }
      return performance.now() - since > QUIET_MS;
    },
    WITHIN_MS,
  );
}
