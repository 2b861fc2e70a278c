import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** Retention, legal holds and the erasure of cases. What was erased stays erased, so there is no way back. */
export class Retention1765001640000 implements MigrationInterface {
  name = 'Retention1765001640000';

  async up(runner: QueryRunner): Promise<void> {
    const sql = join(projectRoot, 'libs/database/migrations/0023-retention.sql');
    await runner.query(readFileSync(sql, 'utf8'));
  }

  async down(): Promise<void> {
    throw new Error('erasures can not be undone: restore the backup');
  }
}
