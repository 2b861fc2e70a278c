import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** People who sign in by an identity provider. */
export class Identity1765001990000 implements MigrationInterface {
  name = 'Identity1765001990000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(readFileSync(join(projectRoot, 'libs/database/migrations/0047-identity.sql'), 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE identity;
      ALTER TABLE person DROP COLUMN provider_allowed;
      ALTER TABLE session DROP COLUMN by_provider`);
  }
}
