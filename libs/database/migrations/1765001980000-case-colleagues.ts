import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from '#libs/project/root';

/** Cases that are shown to colleagues, followed, and found again by who started something of them. */
export class CaseColleagues1765001980000 implements MigrationInterface {
  name = 'CaseColleagues1765001980000';

  async up(runner: QueryRunner): Promise<void> {
    const sql = join(projectRoot, 'libs/database/migrations/0046-case-colleagues.sql');
    await runner.query(readFileSync(sql, 'utf8'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM erasure_column WHERE table_name = 'case_copy';
      DROP INDEX dossier_entry_actor;
      DROP TABLE case_copy, case_follower`);
  }
}
