import type { DataSource } from 'typeorm';
import { runPrepared } from '#libs/database/run-prepared';
import type { SqlParams } from '#libs/database/sql-params';

/**
 * One conditional change of a task and its trail in one statement, so that of two people at the same moment one wins. Answers
 * whether the task was in the state that it asks for.
 *
 * @param update `UPDATE task t SET … WHERE …`
 * @param trail by `trailSql`
 */
export async function changeTask(
  dataSource: DataSource,
  update: string,
  trail: string,
  params: SqlParams,
): Promise<boolean> {
  const rows = await runPrepared(
    dataSource,
    `WITH changed AS (${update} RETURNING t.key, t.candidate_group, t.petition_id)${trail}`,
    params.values,
  );
  return rows.length > 0;
}
