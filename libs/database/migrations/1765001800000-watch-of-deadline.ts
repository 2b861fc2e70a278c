import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** Which instance of the engine watches a deadline. */
export class WatchOfDeadline1765001800000 implements MigrationInterface {
  name = 'WatchOfDeadline1765001800000';

  async up(runner: QueryRunner): Promise<void> {
    const sql = join(projectRoot, 'libs/database/migrations/0033-watch-of-deadline.sql');
    await runner.query(readFileSync(sql, 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE deadline DROP COLUMN watch_key`);
  }
}
