import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** Papers as files. Its SQL stands in 0013-papers.sql. */
export class Papers1765001300000 implements MigrationInterface {
  name = 'Papers1765001300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(readFileSync(join(projectRoot, 'libs/database/migrations/0013-papers.sql'), 'utf8'));
  }

  async down(): Promise<void> {
    throw new Error('papers that were numbered and signed are never unmade: restore a backup instead');
  }
}
