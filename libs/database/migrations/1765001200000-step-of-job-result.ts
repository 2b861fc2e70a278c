import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** Results of jobs are found by their step too. */
export class StepOfJobResult1765001200000 implements MigrationInterface {
  name = 'StepOfJobResult1765001200000';

  async up(runner: QueryRunner): Promise<void> {
    const sql = join(projectRoot, 'libs/database/migrations/0012-step-of-job-result.sql');
    await runner.query(readFileSync(sql, 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE job_result DROP COLUMN instance_key, DROP COLUMN element_id, DROP COLUMN element_instance_key',
    );
  }
}
