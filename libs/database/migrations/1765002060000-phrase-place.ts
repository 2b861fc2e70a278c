import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** Phrases stand in the order that their owner gives them. */
export class PhrasePlace1765002060000 implements MigrationInterface {
  name = 'PhrasePlace1765002060000';

  async up(runner: QueryRunner): Promise<void> {
    const sql = join(projectRoot, 'libs/database/migrations/0061-phrase-place.sql');
    await runner.query(readFileSync(sql, 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE phrase DROP COLUMN place');
  }
}
