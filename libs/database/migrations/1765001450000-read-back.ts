import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** What is told orally is read back and confirmed (Reg. 19). */
export class ReadBack1765001450000 implements MigrationInterface {
  name = 'ReadBack1765001450000';

  async up(runner: QueryRunner): Promise<void> {
    const sql = join(projectRoot, 'libs/database/migrations/0017-read-back.sql');
    await runner.query(readFileSync(sql, 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE petition DROP COLUMN read_back_how, DROP COLUMN read_back_at');
  }
}
