import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** Kinds of interest, and groups that stand in; see 0009-recusal.sql. */
export class Recusal1765000710000 implements MigrationInterface {
  name = 'Recusal1765000710000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(readFileSync(join(projectRoot, 'libs/database/migrations/0009-recusal.sql'), 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE interest DROP COLUMN kind; ALTER TABLE task DROP COLUMN stood_in_for');
  }
}
