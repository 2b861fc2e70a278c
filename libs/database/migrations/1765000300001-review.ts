import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** Reviews and re-reviews. */
export class Review1765000300001 implements MigrationInterface {
  name = 'Review1765000300001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(readFileSync(join(projectRoot, 'libs/database/migrations/0006-review.sql'), 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE instance_claim DROP COLUMN finished_at');
    await runner.query('DROP TABLE review');
  }
}
