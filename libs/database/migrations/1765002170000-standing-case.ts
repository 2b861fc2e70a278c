import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** Where running cases stand. */
export class StandingCase1765002170000 implements MigrationInterface {
  name = 'StandingCase1765002170000';

  async up(runner: QueryRunner): Promise<void> {
    const sql = join(projectRoot, 'libs/database/migrations/0076-standing-case.sql');
    await runner.query(readFileSync(sql, 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX process_instance_running; DROP INDEX element_instance_standing');
  }
}
