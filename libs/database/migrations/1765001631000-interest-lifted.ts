import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** Interests that were recorded wrongly can be lifted; what was recorded stays. */
export class InterestLifted1765001631000 implements MigrationInterface {
  name = 'InterestLifted1765001631000';

  async up(runner: QueryRunner): Promise<void> {
    const sql = join(projectRoot, 'libs/database/migrations/0022-interest-lifted.sql');
    await runner.query(readFileSync(sql, 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE interest_lifted');
  }
}
