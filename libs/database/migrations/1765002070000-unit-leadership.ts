import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** Units have leaders and a history. */
export class UnitLeadership1765002070000 implements MigrationInterface {
  name = 'UnitLeadership1765002070000';

  async up(runner: QueryRunner): Promise<void> {
    const sql = join(projectRoot, 'libs/database/migrations/0063-unit-leadership.sql');
    await runner.query(readFileSync(sql, 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE unit_change;
      DROP TABLE unit_leader;
      ALTER TABLE unit DROP COLUMN version`);
  }
}
