import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** Tasks put aside until a day. */
export class TaskPutAside1765001871000 implements MigrationInterface {
  name = 'TaskPutAside1765001871000';

  async up(runner: QueryRunner): Promise<void> {
    const sql = join(projectRoot, 'libs/database/migrations/0038-task-put-aside.sql');
    await runner.query(readFileSync(sql, 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER task_aside_ends ON task;
      DROP FUNCTION task_aside_ends();
      ALTER TABLE task DROP COLUMN aside_until`);
  }
}
