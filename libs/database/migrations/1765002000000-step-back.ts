import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** Cases go back to a step that was done. */
export class StepBack1765002000000 implements MigrationInterface {
  name = 'StepBack1765002000000';

  async up(runner: QueryRunner): Promise<void> {
    const sql = join(projectRoot, 'libs/database/migrations/0048-step-back.sql');
    await runner.query(readFileSync(sql, 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM staff_notice_reading r USING staff_notice s WHERE s.id = r.notice_id AND s.kind = 'task-sent-back';
      DELETE FROM staff_notice WHERE kind = 'task-sent-back';
      DELETE FROM erasure_column WHERE table_name = 'step_back';
      DROP TABLE step_back`);
  }
}
