import { createHash } from 'node:crypto';
import type { Pool, QueryResultRow } from 'pg';
import type { DataSource } from 'typeorm';

/**
 * Runs one statement outside of any transaction, prepared once for each connection: for the few texts that are run
 * hundreds of times a second, where parsing and planning would cost more than running.
 */
export async function runPrepared<Row extends QueryResultRow>(
  dataSource: DataSource,
  text: string,
  values: unknown[],
): Promise<Row[]> {
  const pool = (dataSource.driver as unknown as { master: Pool }).master;
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 22);
  return (await pool.query<Row>({ name, text, values })).rows;
}

/**
 * Runs one statement of many parts, prepared, by a plan that holds for any values: planning it takes ten times as long as
 * running it, and yet PostgreSQL would plan it anew for each run, since it weighs the plans by their estimated costs alone.
 */
export function runByOnePlan<Row>(dataSource: DataSource, text: string, values: unknown[]): Promise<Row[]> {
  return dataSource.transaction(async (manager) => {
    await manager.query('SET LOCAL plan_cache_mode = force_generic_plan');
    // What runs in a transaction is prepared by its connection (see PreparingClient).
    return manager.query(text, values);
  });
}
