import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** Second factors with their recovery codes, what a session is known by, and what administrators do to accounts. */
export class AccountSafety1765001970000 implements MigrationInterface {
  name = 'AccountSafety1765001970000';

  async up(runner: QueryRunner): Promise<void> {
    const sql = join(projectRoot, 'libs/database/migrations/0045-account-safety.sql');
    await runner.query(readFileSync(sql, 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE account_reset; DROP TABLE recovery_code; DROP TABLE second_factor;
      ALTER TABLE session DROP COLUMN network, DROP COLUMN system, DROP COLUMN browser, DROP COLUMN ref,
        ADD COLUMN user_agent text`);
  }
}
