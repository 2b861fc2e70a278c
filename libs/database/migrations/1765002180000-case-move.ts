import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** Cases that are stuck are put at another step. */
export class CaseMove1765002180000 implements MigrationInterface {
  name = 'CaseMove1765002180000';

  async up(runner: QueryRunner): Promise<void> {
    const sql = join(projectRoot, 'libs/database/migrations/0077-case-move.sql');
    await runner.query(readFileSync(sql, 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM staff_notice_reading r USING staff_notice s WHERE s.id = r.notice_id AND s.kind = 'task-moved';
      DELETE FROM staff_notice WHERE kind = 'task-moved';
      DELETE FROM erasure_column WHERE table_name = 'case_move';
      DELETE FROM step_back WHERE kind = 'move';
      DROP INDEX step_back_of_move;
      ALTER TABLE step_back
        DROP CONSTRAINT step_back_move, DROP CONSTRAINT step_back_tasks, DROP CONSTRAINT step_back_kind,
        ADD CONSTRAINT step_back_kind CHECK (kind IN ('send-back', 'take-back')),
        DROP COLUMN move_id,
        ALTER COLUMN from_task SET NOT NULL,
        ALTER COLUMN to_task SET NOT NULL;
      DROP TABLE case_move`);
  }
}
