import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** The first schema. Its SQL stands in 0001-office.sql, where it can be read as SQL. */
export class Office1764000000000 implements MigrationInterface {
  name = 'Office1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(readFileSync(join(projectRoot, 'libs/database/migrations/0001-office.sql'), 'utf8'));
  }

  async down(): Promise<void> {
    throw new Error('an office is never migrated back to nothing: restore a backup instead');
  }
}
