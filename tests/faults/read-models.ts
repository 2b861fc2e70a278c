import type { OfficeDatabase } from '#tests/support/office-database';

/** Read models, and the columns that say nothing of the records that they are made from. */
const TABLES: Readonly<Record<string, readonly string[]>> = {
  process_instance: [],
  element_instance: [],
  element_count: [],
  incident: [],
  // A task takes these from its petition as it is when the record is read; triage changes them.
  task: ['category', 'urgency', 'protected'],
  projector_position: [],
};

/** Every row of the read models as text, sorted, by table. */
export async function readModels(database: OfficeDatabase): Promise<Record<string, string[]>> {
  const tables = Object.entries(TABLES).map(async ([table, without]) => {
    const rows = await database.rows<{ row: string }>(
      `SELECT (to_jsonb(t) - $1::text[])::text AS row FROM ${table} t ORDER BY 1`,
      [without],
    );
    return [table, rows.map(({ row }) => row)] as const;
  });
  const counts = await database.rows<{ row: string }>(
    `SELECT to_jsonb(t)::text AS row FROM task_count t WHERE open_count <> 0 ORDER BY 1`,
  );
  return { ...Object.fromEntries(await Promise.all(tables)), task_count: counts.map(({ row }) => row) };
}
