import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** Notices about one task: somebody urges whoever has it. */
export class TaskUrge1765001873000 implements MigrationInterface {
  name = 'TaskUrge1765001873000';

  async up(runner: QueryRunner): Promise<void> {
    const sql = join(projectRoot, 'libs/database/migrations/0040-task-urge.sql');
    await runner.query(readFileSync(sql, 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM staff_notice_reading r USING staff_notice s WHERE s.id = r.notice_id AND s.task_key IS NOT NULL;
      DELETE FROM staff_notice WHERE task_key IS NOT NULL;
      ALTER TABLE staff_notice DROP COLUMN task_key, DROP COLUMN given_by`);
  }
}
