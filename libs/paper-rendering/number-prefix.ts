import type { DataSource, EntityManager } from 'typeorm';
import { record } from '#libs/audit/index';

/** What the numbers of the office's papers begin with, such as 清信 in 清信受〔2026〕12号. */
export async function readPrefix(db: Pick<EntityManager, 'query'>): Promise<string> {
  const [row]: { prefix: string }[] = await db.query(
    `SELECT value ->> 'prefix' AS prefix FROM setting WHERE key = 'papers'`,
  );
  return row?.prefix ?? '信访';
}

/** From the next paper on; papers that have a number keep it, and counting goes on. */
export async function changePrefix(
  dataSource: DataSource,
  personId: string,
  now: Date,
  prefix: string,
): Promise<void> {
  await dataSource.transaction(async (manager) => {
    await manager.query(
      `INSERT INTO setting (key, value, changed_at, changed_by) VALUES ('papers', jsonb_build_object('prefix', $1::text), $2, $3)
       ON CONFLICT (key) DO UPDATE SET value = setting.value || EXCLUDED.value, changed_at = EXCLUDED.changed_at,
         changed_by = EXCLUDED.changed_by`,
      [prefix, now, personId],
    );
    await record(manager, {
      actor: { personId },
      action: 'template.change-prefix',
      subjectType: 'template',
      subjectId: 'prefix',
    });
  });
}
