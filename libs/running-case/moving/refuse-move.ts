import type { EntityManager } from 'typeorm';
import { reopenTask, reopenVoided } from '#libs/inbox/reopen-task';

/** The engine would not move a case: it stands where it stood, and whoever had the task there has it again. */
export async function refuseMove(manager: EntityManager, moveId: string, code: string): Promise<void> {
  await manager.query(`UPDATE case_move SET state = 'not-done' WHERE id = $1 AND state = 'approved'`, [
    moveId,
  ]);
  const [back]: { id: string; fromTask: string | null }[] = await manager.query(
    `SELECT id, from_task AS "fromTask" FROM step_back WHERE move_id = $1 AND state = 'sent' FOR UPDATE`,
    [moveId],
  );
  if (!back) return;
  if (back.fromTask) {
    await reopenTask(manager, back.fromTask, code);
    return;
  }
  await manager.query(`UPDATE step_back SET state = 'refused' WHERE id = $1`, [back.id]);
  await reopenVoided(manager, back.id);
}
