import type { EntityManager } from 'typeorm';

/** Locks the petition of a task, as completions do: what is done to one case happens one after the other. */
export async function lockCaseOf(manager: EntityManager, taskKey: string): Promise<void> {
  await manager.query(
    `SELECT 1 FROM petition p JOIN task t ON t.petition_id = p.id WHERE t.key = $1 FOR UPDATE OF p`,
    [taskKey],
  );
}
