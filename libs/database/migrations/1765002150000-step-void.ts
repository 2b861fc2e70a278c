import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** Cases go back over what runs at the same time; what was done there is void. */
export class StepVoid1765002150000 implements MigrationInterface {
  name = 'StepVoid1765002150000';

  async up(runner: QueryRunner): Promise<void> {
    const sql = join(projectRoot, 'libs/database/migrations/0074-step-void.sql');
    await runner.query(readFileSync(sql, 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM staff_notice_reading r USING staff_notice s WHERE s.id = r.notice_id AND s.kind IN ('step-cancelled', 'step-voided');
      DELETE FROM staff_notice WHERE kind IN ('step-cancelled', 'step-voided');
      DELETE FROM outbox WHERE kind = 'end-stays';
      DROP TABLE step_void;
      DROP INDEX step_back_unswept;
      ALTER TABLE step_back DROP COLUMN scope_key, DROP COLUMN swept;
      ALTER TABLE element_instance DROP COLUMN scope_key`);
  }
}
