import type { Pool, QueryResult, QueryResultRow } from 'pg';
import type { DataSource } from 'typeorm';

/**
 * Runs one statement outside of any transaction, prepared once for each connection: for the few statements that are run
 * hundreds of times a second, where parsing and planning would cost more than running.
 */
export async function runPrepared<Row extends QueryResultRow>(
  dataSource: DataSource,
  name: string,
  text: string,
  values: unknown[],
): Promise<QueryResult<Row>> {
  const pool = (dataSource.driver as unknown as { master: Pool }).master;
  return pool.query<Row>({ name, text, values });
}
