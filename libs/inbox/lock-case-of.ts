import type { EntityManager } from 'typeorm';

/** What is done to one case happens one after the other. */
export async function lockCase(manager: Pick<EntityManager, 'query'>, petitionId: string): Promise<void> {
  await manager.query(`SELECT 1 FROM petition WHERE id = $1 FOR UPDATE`, [petitionId]);
}

/** Locks the petition of a task, as completions do. */
export async function lockCaseOf(manager: EntityManager, taskKey: string): Promise<void> {
  await manager.query(
    `SELECT 1 FROM petition p JOIN task t ON t.petition_id = p.id WHERE t.key = $1 FOR UPDATE OF p`,
    [taskKey],
  );
}
