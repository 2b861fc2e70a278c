import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** A colleague works on a task for whoever has it. */
export class TaskDelegation1765002080000 implements MigrationInterface {
  name = 'TaskDelegation1765002080000';

  async up(runner: QueryRunner): Promise<void> {
    const sql = join(projectRoot, 'libs/database/migrations/0067-task-delegation.sql');
    await runner.query(readFileSync(sql, 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM staff_notice_reading r USING staff_notice s WHERE s.id = r.notice_id
        AND s.kind IN ('task-reassigned', 'task-delegated', 'task-handed-in', 'task-recalled');
      DELETE FROM staff_notice WHERE kind IN ('task-reassigned', 'task-delegated', 'task-handed-in', 'task-recalled');
      DELETE FROM erasure_column WHERE table_name = 'task_delegation';
      DROP TRIGGER task_delegation_ends ON task;
      DROP FUNCTION task_delegation_ends();
      DROP FUNCTION fits_task(uuid, text, uuid, uuid);
      ALTER TABLE task DROP COLUMN delegated_by;
      DROP TABLE task_delegation`);
  }
}
