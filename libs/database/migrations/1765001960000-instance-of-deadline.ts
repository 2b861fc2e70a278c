import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** Which instance of the engine began a deadline. */
export class InstanceOfDeadline1765001960000 implements MigrationInterface {
  name = 'InstanceOfDeadline1765001960000';

  async up(runner: QueryRunner): Promise<void> {
    const sql = join(projectRoot, 'libs/database/migrations/0044-instance-of-deadline.sql');
    await runner.query(readFileSync(sql, 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE deadline DROP COLUMN instance_key`);
  }
}
