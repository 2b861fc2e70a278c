import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** Saved views of the lists, and phrases of one's own. */
export class OwnDesk1765001872000 implements MigrationInterface {
  name = 'OwnDesk1765001872000';

  async up(runner: QueryRunner): Promise<void> {
    const sql = join(projectRoot, 'libs/database/migrations/0039-own-desk.sql');
    await runner.query(readFileSync(sql, 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE phrase; DROP TABLE saved_view`);
  }
}
