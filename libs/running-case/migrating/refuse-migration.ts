import type { EntityManager } from 'typeorm';

/** The engine would not have a case go on by the other version: it goes on by its own. */
export async function refuseMigration(
  manager: EntityManager,
  migrationId: string,
  instanceKey: string,
  code: string,
): Promise<void> {
  await manager.query(
    `UPDATE migrated_case SET state = 'refused', rule = $3, settled_at = clock_timestamp()
     WHERE migration_id = $1 AND instance_key = $2 AND state = 'sent'`,
    [migrationId, instanceKey, code === 'task.gone' ? 'ended' : 'engine'],
  );
}
