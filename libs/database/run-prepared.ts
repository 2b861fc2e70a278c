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
